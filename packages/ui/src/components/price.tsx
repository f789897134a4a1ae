import { cva, type VariantProps } from "class-variance-authority";
import { cn } from "../lib/cn.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

const priceVariants = cva("whitespace-nowrap tabular", {
  variants: {
    size: { small: "font-semibold text-body", regular: "text-price", large: "text-price-large" },
  },
  defaultVariants: { size: "regular" },
});

export type PriceProps = VariantProps<typeof priceVariants> & {
  /** Already formatted: "€79.00". */
  price: string;
  /** The price before the reduction, already formatted. */
  was?: string | undefined;
  /** What a screen reader hears before the two: "Price", "Was". */
  priceLabel?: string | undefined;
  wasLabel?: string | undefined;
  className?: string | undefined;
};

/** A price, with the former one struck out. */
export function Price({ price, was, priceLabel, wasLabel, size, className }: PriceProps) {
  return (
    <span data-slot="price" className={cn("inline-flex flex-wrap items-baseline gap-x-2", className)}>
      <span className={priceVariants({ size })}>
        {priceLabel && <VisuallyHidden>{priceLabel} </VisuallyHidden>}
        {price}
      </span>
      {was && (
        <s className={cn("whitespace-nowrap text-soft tabular", size === "large" ? "text-touch" : "text-small")}>
          {wasLabel && <VisuallyHidden>{wasLabel} </VisuallyHidden>}
          {was}
        </s>
      )}
    </span>
  );
}
