import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "../lib/cn.ts";

const cardVariants = cva("min-w-0 rounded-20", {
  variants: {
    tone: { card: "border border-line bg-card", wash: "bg-wash" },
    padding: { none: "overflow-clip", regular: "p-4 sm:p-5", roomy: "p-5 sm:p-7" },
  },
  defaultVariants: { tone: "card", padding: "regular" },
});

export type CardProps = ComponentProps<"div"> & VariantProps<typeof cardVariants>;

/** A panel with a hairline. With `padding="none"` it frames `CardRow`s or a table. */
export function Card({ tone, padding, className, ...props }: CardProps) {
  return <div data-slot="card" className={cn(cardVariants({ tone, padding }), className)} {...props} />;
}

export type CardRowProps = {
  children: ReactNode;
  /** Stands at the end of the row. */
  aside?: ReactNode;
  className?: string | undefined;
};

/** A row of a card; rows after the first have a hairline above. */
export function CardRow({ children, aside, className }: CardRowProps) {
  return (
    <div
      data-slot="card-row"
      className={cn(
        "flex min-h-12 min-w-0 flex-wrap content-center items-baseline justify-between gap-x-4 gap-y-1 px-4 py-3 not-first:border-line not-first:border-t sm:px-5",
        className,
      )}
    >
      <div className="min-w-0 grow basis-0 wrap-anywhere">{children}</div>
      {aside && <div className="min-w-0 text-right">{aside}</div>}
    </div>
  );
}
