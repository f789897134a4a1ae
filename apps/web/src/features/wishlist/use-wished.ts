"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";

/** Whether a product is on the wishlist. All hearts of all pages share one answer. */
export function useWished(productId: string): boolean {
  const { data = false } = useQuery(
    useTRPC().wishlist.ids.queryOptions(undefined, {
      staleTime: 5 * 60_000,
      select: (ids) => ids.includes(productId),
    }),
  );
  return data;
}
