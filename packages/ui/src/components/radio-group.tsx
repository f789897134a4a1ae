import type { ComponentProps, ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type RadioGroupProps = {
  legend: ReactNode;
  /** Keeps the legend for screen readers where a heading already says it. */
  hideLegend?: boolean;
  error?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** A fieldset of `RadioOption`s joined into one panel: delivery choices, addresses, ways to pay. */
export function RadioGroup({ legend, hideLegend = false, error, className, children }: RadioGroupProps) {
  return (
    <fieldset data-slot="radio-group" className={cn("min-w-0", className)}>
      <legend className={hideLegend ? "sr-only" : "mb-2 font-medium text-label"}>{legend}</legend>
      <div className="divide-y divide-line overflow-clip rounded-16 border border-line bg-card">{children}</div>
      {error && <p className="mt-2 text-danger text-label">{error}</p>}
    </fieldset>
  );
}

export type RadioOptionProps = Omit<ComponentProps<"input">, "type" | "size"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Stands at the end of the row, for example the price of a delivery. */
  aside?: ReactNode;
};

/** One native radio button as a row; all of a group share `name`. */
export function RadioOption({ label, hint, aside, className, ...props }: RadioOptionProps) {
  return (
    <label
      data-slot="radio-option"
      className={cn(
        "flex min-h-13.5 min-w-0 items-start gap-3 px-4 py-3.5 transition-colors hover:bg-wash",
        "has-checked:bg-wash has-disabled:text-soft has-disabled:hover:bg-card",
        className,
      )}
    >
      <input
        type="radio"
        className={cn(
          "mt-0.75 size-4.5 shrink-0 appearance-none rounded-full border-[1.5px] border-edge bg-card transition-[border-width]",
          "checked:border-[5.5px] checked:border-ink disabled:border-line",
        )}
        {...props}
      />
      <span className="min-w-0 grow">
        <span className="flex items-start justify-between gap-3">
          <span className="min-w-0 hyphens-auto font-medium">{label}</span>
          {aside && <span className="shrink-0 text-right">{aside}</span>}
        </span>
        {hint && <span className="block text-small text-soft">{hint}</span>}
      </span>
    </label>
  );
}
