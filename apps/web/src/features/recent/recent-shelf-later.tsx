"use client";
import { lazy, Suspense } from "react";
import { useBffQuery } from "@/trpc/use-bff-query";
import { useRecentHere } from "./recent-store.ts";

const RecentShelf = lazy(async () => ({ default: (await import("./recent-shelf.tsx")).RecentShelf }));

/** The shelf for those who may have looked at something; others do not fetch what draws it. Needs "wishlist.recent". */
export function RecentShelfLater() {
  const here = useRecentHere();
  const { data: me } = useBffQuery((trpc) => trpc.account.me.queryOptions());
  if (here.length === 0 && !me) return null;
  return (
    <Suspense fallback={null}>
      <RecentShelf />
    </Suspense>
  );
}
