"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "@/trpc/react";
import { forgetRecent, useRecentHere } from "./recent-store.ts";

/** Hands what the browser remembers over to the account as soon as there is one; whether somebody is signed in. */
export function useKeepWithAccount(): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: me } = useQuery(trpc.account.me.queryOptions());
  const isSignedIn = Boolean(me);
  const here = useRecentHere();
  const { mutate } = useMutation(
    trpc.recent.record.mutationOptions({
      onSuccess: () => {
        forgetRecent();
        void queryClient.invalidateQueries({ queryKey: trpc.recent.list.queryKey() });
      },
    }),
  );
  useEffect(() => {
    if (isSignedIn && here.length > 0) mutate({ productIds: here.toReversed() });
  }, [isSignedIn, here, mutate]);
  return isSignedIn;
}
