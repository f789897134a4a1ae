import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "../lib/cn.ts";

const iconButtonVariants = cva(
  [
    "relative inline-flex shrink-0 items-center justify-center transition-colors",
    "disabled:opacity-45 [&_svg]:size-[1.2em]",
  ],
  {
    variants: {
      variant: {
        ghost: "text-ink hover:bg-ink/5",
        quiet: "bg-ink/5 text-ink hover:bg-ink/9",
        outline: "border border-line bg-card text-ink hover:border-edge",
        float: "bg-card/85 text-ink hover:bg-card aria-pressed:text-brand aria-pressed:[&_svg]:fill-current",
        ink: "bg-ink text-on-ink hover:bg-ink-press",
      },
      size: {
        sm: "size-8 text-body before:absolute before:-inset-1.5",
        md: "size-11 text-touch",
        lg: "size-13.5 text-heading",
      },
      shape: { round: "rounded-full", square: "rounded-12" },
    },
    defaultVariants: { variant: "ghost", size: "md", shape: "square" },
  },
);

export type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> &
  VariantProps<typeof iconButtonVariants> & {
    /** The accessible name; also the tooltip. */
    label: string;
  };

/** A button whose only content is an icon. `float` lies on pictures and fills its icon when `aria-pressed`. */
export function IconButton({ label, variant, size, shape, className, type = "button", ...props }: IconButtonProps) {
  return (
    <button
      data-slot="icon-button"
      type={type}
      aria-label={label}
      title={label}
      className={cn(iconButtonVariants({ variant, size, shape }), className)}
      {...props}
    />
  );
}
