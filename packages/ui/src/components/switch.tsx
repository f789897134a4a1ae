import type { ComponentProps, ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type SwitchProps = Omit<ComponentProps<"input">, "type" | "role" | "size"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** Something that is on or off at once, with its label; the whole row can be tapped. `className` goes to the row. */
export function Switch({ label, hint, className, ...props }: SwitchProps) {
  return (
    <label
      data-slot="switch"
      className={cn("flex min-h-11 min-w-0 items-start gap-4 has-disabled:text-soft", className)}
    >
      <span className="min-w-0 grow">
        <span className="block font-medium hyphens-auto">{label}</span>
        {hint && <span className="block text-small text-soft">{hint}</span>}
      </span>
      <span className="relative mt-0.5 inline-grid h-6 w-10.5 shrink-0">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says itself whether it is checked
          role="switch"
          className={cn(
            "peer size-full appearance-none rounded-full border-[1.5px] border-edge bg-card transition-colors",
            "checked:border-ink checked:bg-ink hover:border-ink disabled:border-line disabled:bg-wash disabled:checked:bg-edge",
          )}
          {...props}
        />
        <span
          aria-hidden
          className={cn(
            "pointer-events-none absolute top-1 left-1 size-4 rounded-full bg-edge transition-[translate,background-color]",
            "peer-checked:translate-x-4.5 peer-checked:bg-on-ink motion-reduce:transition-none",
          )}
        />
      </span>
    </label>
  );
}
