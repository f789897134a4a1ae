"use client";
import { useIsVisible } from "@souk/ui/lib/use-is-visible";
import { useQueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { useEffect, useState } from "react";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";

/** However much happens at once, the lists are read at most this often; the last reading comes after the last event. */
const restMs = 1_500;
const tryAgainMs = 30_000;

/**
 * Reads the orders of a shop anew whenever something happened to one of them, for as long as somebody looks at the page; whether it
 * is heard. While it is not, ask from time to time.
 */
export function useShopNews(shop: string): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsVisible();
  const [isHeard, setHeard] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is another connection
  useEffect(() => {
    if (!isVisible || typeof EventSource === "undefined") return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const { tell, stop } = atMostEvery(restMs, () => {
      for (const queryKey of [trpc.orders.pathKey(), trpc.returns.pathKey()])
        void queryClient.invalidateQueries({ queryKey });
    });
    const onEnd = () => {
      setHeard(false);
      again = setTimeout(() => setAttempt((count) => count + 1), tryAgainMs * (0.75 + Math.random() / 2));
    };
    const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/api/trpc" })] });
    const { unsubscribe } = client.orders.follow.subscribe(
      { shop },
      {
        onData: tell,
        onConnectionStateChange: ({ state }) => setHeard(state === "pending"),
        onError: onEnd,
        onComplete: onEnd,
      },
    );
    return () => {
      unsubscribe();
      stop();
      clearTimeout(again);
      setHeard(false);
    };
  }, [trpc, queryClient, shop, isVisible, attempt]);
  return isHeard;
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
