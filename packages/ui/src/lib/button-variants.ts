import { cva, type VariantProps } from "class-variance-authority";

/** The look of buttons, for elements that cannot be a `Button` or a `LinkButton`. */
export const buttonVariants = cva(
  [
    "relative inline-flex min-w-0 select-none items-center justify-center text-center font-semibold",
    "wrap-anywhere transition-[background-color,color,border-color,opacity]",
    "disabled:opacity-45 aria-disabled:not-aria-busy:opacity-45",
    "[&_svg]:size-[1.2em] [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        brand: "bg-brand text-on-brand hover:bg-brand-press",
        ink: "bg-ink text-on-ink hover:bg-ink-press",
        quiet: "bg-ink/5 text-ink hover:bg-ink/9",
        outline: "border border-line bg-card text-ink hover:border-edge",
        ghost: "text-ink hover:bg-ink/5",
        danger: "bg-danger text-on-danger hover:bg-danger-press",
      },
      size: {
        sm: "min-h-9 gap-1.5 rounded-12 px-3.5 py-1.5 text-small",
        md: "min-h-11 gap-2 rounded-12 px-5 py-2 text-body",
        lg: "min-h-13.5 gap-2 rounded-16 px-6 py-3 text-body",
        xl: "min-h-15.5 gap-2.5 rounded-20 px-6 py-3 text-touch",
      },
      block: { true: "w-full" },
    },
    defaultVariants: { variant: "ink", size: "md" },
  },
);

/** `variant`, `size` (36, 44, 54 and 62 px) and `block` (full width). */
export type ButtonLook = VariantProps<typeof buttonVariants>;
