import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "size"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Stands at the end of the row, for example a count. */
  aside?: ReactNode;
};

/** A native checkbox with its label; works in a plain form. `className` goes to the row. */
export function Checkbox({ label, hint, aside, className, ...props }: CheckboxProps) {
  return (
    <label
      data-slot="checkbox"
      className={cn("flex min-w-0 items-start gap-2.5 py-1 has-disabled:text-soft", className)}
    >
      <span className="relative mt-0.5 grid size-4.5 shrink-0">
        <input
          type="checkbox"
          className={cn(
            "peer size-full appearance-none rounded-6 border-[1.5px] border-edge bg-card transition-colors",
            "checked:border-ink checked:bg-ink hover:border-ink aria-invalid:border-danger",
            "disabled:border-line disabled:bg-wash disabled:checked:bg-edge",
          )}
          {...props}
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto size-3 text-on-ink opacity-0 peer-checked:opacity-100"
        />
      </span>
      <span className="min-w-0 grow">
        <span className="block hyphens-auto">{label}</span>
        {hint && <span className="block text-label text-soft">{hint}</span>}
      </span>
      {aside && <span className="shrink-0 text-label text-soft leading-6">{aside}</span>}
    </label>
  );
}
