import { cn } from "../lib/cn.ts";
import { ProductGrid } from "./product-grid.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** A grey block in the place of what is loading; give it the size of the real thing. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span data-slot="skeleton" aria-hidden className={cn("block h-4 animate-pulse rounded-8 bg-press", className)} />
  );
}

/** Lines of text that are loading, each as high as a line of body text; the last one is short. */
export function SkeletonLines({ lines = 3, className }: { lines?: number; className?: string | undefined }) {
  return (
    <span aria-hidden className={cn("block", className)}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
        <span key={line} className="flex h-[1lh] items-center">
          <Skeleton className={cn("h-3", line === lines - 1 ? "w-3/5" : "w-full")} />
        </span>
      ))}
    </span>
  );
}

/** A product card that is loading, as high as a card with a title of one line and meta. */
export function ProductCardSkeleton() {
  return (
    <div data-slot="product-card-skeleton" aria-hidden>
      <Skeleton className="aspect-square h-auto rounded-20 bg-wash" />
      <div className="flex flex-col gap-1 px-0.5 pt-3">
        <div className="flex h-[1.35rem] items-center">
          <Skeleton className="h-4.5 w-20" />
        </div>
        <div className="flex h-[1.29rem] items-center">
          <Skeleton className="w-full" />
        </div>
        <div className="flex h-[1.1375rem] items-center">
          <Skeleton className="h-3 w-3/5" />
        </div>
      </div>
    </div>
  );
}

export type ProductGridSkeletonProps = {
  /** What a screen reader hears: "Loading products". */
  label: string;
  count?: number;
  columns?: 4 | 5;
};

/** A grid of product cards that are loading. */
export function ProductGridSkeleton({ label, count = 10, columns = 5 }: ProductGridSkeletonProps) {
  return (
    <div role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      <ProductGrid columns={columns} className={columns === 5 ? "whole-rows" : undefined}>
        {Array.from({ length: count }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cards never change places
          <li key={place} aria-hidden>
            <ProductCardSkeleton />
          </li>
        ))}
      </ProductGrid>
    </div>
  );
}
