import { cva, type VariantProps } from "class-variance-authority";

/** The frame of text inputs, text areas and selects. */
export const controlVariants = cva(
  [
    "w-full min-w-0 rounded-12 border border-edge bg-card text-ink transition-colors hover:border-ink",
    "focus-visible:border-ink disabled:cursor-not-allowed disabled:border-line disabled:bg-wash disabled:text-soft",
    "aria-invalid:border-danger",
  ],
  {
    variants: {
      controlSize: {
        sm: "min-h-9 px-3 py-1.5 text-small",
        md: "min-h-11 px-3.5 py-2 text-body",
        lg: "min-h-13.5 rounded-16 px-4 py-3 text-touch",
      },
    },
    defaultVariants: { controlSize: "md" },
  },
);

/** `controlSize`: 36, 44 or 54 px high. */
export type ControlLook = VariantProps<typeof controlVariants>;
