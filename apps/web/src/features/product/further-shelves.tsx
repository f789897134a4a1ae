"use client";
import { lazy, Suspense, useRef } from "react";
import type { NamedSlug } from "@/server/catalogue/search-products";
import { useIsNear } from "../catalogue/use-is-near.ts";

const SimilarShelf = lazy(async () => ({ default: (await import("./similar-shelf.tsx")).SimilarShelf }));
const RecentShelf = lazy(async () => ({ default: (await import("../recent/recent-shelf.tsx")).RecentShelf }));

export interface FurtherShelvesProps {
  readonly productId: string;
  /** Undefined for a product outside of the tree. */
  readonly category: NamedSlug | undefined;
}

/** Other products at the end of the page: neither they nor what draws them is fetched before somebody scrolls there. */
export function FurtherShelves({ productId, category }: FurtherShelvesProps) {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  return (
    <div ref={place} className="mt-9 grid min-h-96 content-start gap-11 noscript:hidden">
      {isNear && (
        <Suspense fallback={null}>
          {category && <SimilarShelf productId={productId} category={category} />}
          <RecentShelf except={productId} />
        </Suspense>
      )}
    </div>
  );
}
