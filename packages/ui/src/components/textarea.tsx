import type { ComponentProps } from "react";
import { cn } from "../lib/cn.ts";
import { type ControlLook, controlVariants } from "../lib/control-variants.ts";

export type TextareaProps = ComponentProps<"textarea"> & ControlLook;

/** A text input of several lines that grows with its text where the browser can. */
export function Textarea({ controlSize, className, ...props }: TextareaProps) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(controlVariants({ controlSize }), "field-sizing-content min-h-24", className)}
      {...props}
    />
  );
}
