"use client";
import { type NewsState, useNews } from "@souk/ui/lib/use-news";
import { useQueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { useCallback } from "react";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";

/** What another service makes of the same event comes a moment later, and nobody tells of it. */
const lookAgainMs = 1_500;

/** Reads an order anew whenever something happened to it; whether it is heard. */
export function useOrderNews(orderId: string, isWanted: boolean): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const listen = useCallback(
    (state: NewsState) => {
      let later: ReturnType<typeof setTimeout> | undefined;
      const read = () => {
        for (const queryKey of [
          trpc.order.get.queryKey({ orderId }),
          trpc.order.listDrops.queryKey({ orderId }),
          trpc.returns.ofOrder.queryKey({ orderId }),
        ])
          void queryClient.invalidateQueries({ queryKey });
      };
      const onData = () => {
        read();
        clearTimeout(later);
        later = setTimeout(read, lookAgainMs);
      };
      const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/api/trpc" })] });
      const { unsubscribe } = client.order.follow.subscribe({ orderId }, { ...state, onData });
      return () => {
        unsubscribe();
        clearTimeout(later);
      };
    },
    [trpc, queryClient, orderId],
  );
  return useNews(isWanted ? listen : null);
}
