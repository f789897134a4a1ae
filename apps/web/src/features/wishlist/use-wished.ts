"use client";
import { useBffQuery } from "@/trpc/use-bff-query";

/** Whether a product is on the wishlist. All hearts of all pages share one answer. */
export function useWished(productId: string): boolean {
  const { data = false } = useBffQuery((trpc) =>
    trpc.wishlist.ids.queryOptions(undefined, {
      staleTime: 5 * 60_000,
      select: (ids) => ids.includes(productId),
    }),
  );
  return data;
}
