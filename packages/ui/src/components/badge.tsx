import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";

const badgeVariants = cva(
  "inline-flex min-w-0 max-w-full items-center gap-1 rounded-8 px-2 py-1 font-semibold text-micro [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        brand: "bg-brand text-on-brand",
        ink: "bg-ink text-on-ink",
        card: "bg-card text-ink",
        wash: "bg-wash text-soft",
        good: "bg-good-wash text-good",
        warn: "bg-warn-wash text-warn-text",
        danger: "bg-danger-wash text-danger",
      },
    },
    defaultVariants: { tone: "wash" },
  },
);

export type BadgeProps = VariantProps<typeof badgeVariants> & {
  children: ReactNode;
  className?: string | undefined;
};

/** A few words about a thing: "−20 %" (brand), "Only 3 left" (card, on pictures), a state (good, warn, danger). */
export function Badge({ tone, children, className }: BadgeProps) {
  return (
    <span data-slot="badge" className={cn(badgeVariants({ tone }), className)}>
      {children}
    </span>
  );
}
