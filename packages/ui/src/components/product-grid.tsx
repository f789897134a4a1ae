import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";

const columns = "grid grid-cols-2 gap-x-3 gap-y-7 xs:gap-x-4 sm:gap-x-5 md:grid-cols-4";

export type ProductGridProps = {
  /** `<li>`s, each with a `ProductCard`. */
  children: ReactNode;
  /** Most columns on a wide screen: 5 for a full page, 4 beside a filter panel. */
  columns?: 4 | 5;
  label?: string | undefined;
  className?: string | undefined;
};

/** Two columns on a phone, up to five on a desktop. */
export function ProductGrid({ children, columns: most = 5, label, className }: ProductGridProps) {
  return (
    <ul
      data-slot="product-grid"
      aria-label={label}
      className={cn(columns, most === 5 ? "xl:grid-cols-5" : "lg:grid-cols-3 xl:grid-cols-4", className)}
    >
      {children}
    </ul>
  );
}
