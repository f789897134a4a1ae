import type { ComponentProps } from "react";
import { cn } from "../lib/cn.ts";
import { type ControlLook, controlVariants } from "../lib/control-variants.ts";

export type InputProps = ComponentProps<"input"> & ControlLook;

/** A one-line text input; give it a name with `Field`. */
export function Input({ controlSize, className, ...props }: InputProps) {
  return <input data-slot="input" className={cn(controlVariants({ controlSize }), className)} {...props} />;
}
