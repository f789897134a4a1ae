"use client";
import { type NewsState, useNews } from "@souk/ui/lib/use-news";
import { useQueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { useCallback } from "react";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";

/** However much happens at once, the lists are read at most this often; the last reading comes after the last event. */
const restMs = 1_500;

/** Reads the orders of a shop anew whenever something happened to one of them; whether it is heard. */
export function useShopNews(shop: string): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const listen = useCallback(
    (state: NewsState) => {
      const { tell, stop } = atMostEvery(restMs, () => {
        for (const queryKey of [trpc.orders.pathKey(), trpc.returns.pathKey()])
          void queryClient.invalidateQueries({ queryKey });
      });
      const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/api/trpc" })] });
      const { unsubscribe } = client.orders.follow.subscribe({ shop }, { ...state, onData: tell });
      return () => {
        unsubscribe();
        stop();
      };
    },
    [trpc, queryClient, shop],
  );
  return useNews(listen);
}

/** Runs at once, and again after a rest when it was told to meanwhile or just now: what follows from an event comes a moment later. */
function atMostEvery(ms: number, run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!isWanted) return;
      isWanted = false;
      run();
      rest();
    }, ms);
  };
  const tell = () => {
    isWanted = true;
    if (timer !== undefined) return;
    run();
    rest();
  };
  return { tell, stop: () => clearTimeout(timer) };
}
