import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "../lib/cn.ts";
import { type ControlLook, controlVariants } from "../lib/control-variants.ts";

export type SelectProps = Omit<ComponentProps<"select">, "multiple" | "size"> & ControlLook;

/** The browser's own select in our frame; children are `<option>`s. `className` goes to the frame. */
export function Select({ controlSize, className, ...props }: SelectProps) {
  return (
    <span data-slot="select" className={cn("relative block min-w-0", className)}>
      <select className={cn(controlVariants({ controlSize }), "appearance-none truncate pr-10")} {...props} />
      <ChevronDown
        aria-hidden
        strokeWidth={1.75}
        className="pointer-events-none absolute top-1/2 right-3 size-4.5 -translate-y-1/2 text-soft"
      />
    </span>
  );
}
