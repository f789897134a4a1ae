"use client";
import { type NewsState, useNews } from "@souk/ui/lib/use-news";
import { useQueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { useCallback } from "react";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";

/** A busy zone says something many times a second: pages are read anew at most this often. */
const atMostEveryMs = 1_000;

/** Reads what the desk shows anew whenever something happened in the zone; whether it is heard. */
export function useZoneNews(zoneId: string | undefined): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const listen = useCallback(
    (state: NewsState) => {
      let soon: ReturnType<typeof setTimeout> | undefined;
      let readAt = 0;
      const read = () => {
        soon = undefined;
        readAt = Date.now();
        for (const queryKey of [
          trpc.dispatch.board.queryKey(),
          trpc.dispatch.run.queryKey(),
          trpc.dispatch.delivery.queryKey(),
          trpc.dispatch.exceptions.pathKey(),
        ])
          void queryClient.invalidateQueries({ queryKey });
      };
      const onData = () => {
        soon ??= setTimeout(read, Math.max(0, readAt + atMostEveryMs - Date.now()));
      };
      const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/api/trpc" })] });
      const { unsubscribe } = client.dispatch.follow.subscribe({ zoneId: zoneId ?? "" }, { ...state, onData });
      return () => {
        unsubscribe();
        clearTimeout(soon);
      };
    },
    [trpc, queryClient, zoneId],
  );
  return useNews(zoneId ? listen : null);
}
