"use client";
import { useEffect } from "react";
import { useBffQuery } from "@/trpc/use-bff-query";
import { useMutate } from "@/trpc/use-mutate";
import { forgetRecent, useRecentHere } from "./recent-store.ts";

/** Hands what the browser remembers over to the account as soon as there is one; whether somebody is signed in. */
export function useKeepWithAccount(): boolean {
  const { data: me } = useBffQuery((trpc) => trpc.account.me.queryOptions());
  const mutate = useMutate();
  const isSignedIn = Boolean(me);
  const here = useRecentHere();
  useEffect(() => {
    if (!isSignedIn || here.length === 0) return;
    mutate(
      ({ trpc, queryClient }) =>
        trpc.recent.record.mutationOptions({
          onSuccess: () => {
            forgetRecent();
            void queryClient.invalidateQueries({ queryKey: trpc.recent.list.queryKey() });
          },
        }),
      { productIds: here.toReversed() },
    ).catch(() => {
      // The browser still remembers it: the next page tries again.
    });
  }, [isSignedIn, here, mutate]);
  return isSignedIn;
}
