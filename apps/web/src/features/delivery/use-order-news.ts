"use client";
import { useIsVisible } from "@souk/ui/lib/use-is-visible";
import { useQueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { useEffect, useState } from "react";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";

/** What another service makes of the same event comes a moment later, and nobody tells of it. */
const lookAgainMs = 1_500;
const tryAgainMs = 30_000;

/**
 * Reads an order anew whenever something happened to it, for as long as somebody looks at the page; whether it is heard.
 * While it is not, ask from time to time.
 */
export function useOrderNews(orderId: string, isWanted: boolean): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsVisible();
  const [isHeard, setHeard] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is another connection
  useEffect(() => {
    if (!isWanted || !isVisible || typeof EventSource === "undefined") return;
    let later: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      for (const queryKey of [
        trpc.order.get.queryKey({ orderId }),
        trpc.order.listDrops.queryKey({ orderId }),
        trpc.returns.ofOrder.queryKey({ orderId }),
      ])
        void queryClient.invalidateQueries({ queryKey });
    };
    const onEnd = () => {
      setHeard(false);
      again = setTimeout(() => setAttempt((count) => count + 1), tryAgainMs * (0.75 + Math.random() / 2));
    };
    const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/api/trpc" })] });
    const { unsubscribe } = client.order.follow.subscribe(
      { orderId },
      {
        onData: () => {
          read();
          clearTimeout(later);
          later = setTimeout(read, lookAgainMs);
        },
        onConnectionStateChange: ({ state }) => setHeard(state === "pending"),
        onError: onEnd,
        onComplete: onEnd,
      },
    );
    return () => {
      unsubscribe();
      clearTimeout(later);
      clearTimeout(again);
      setHeard(false);
    };
  }, [trpc, queryClient, orderId, isWanted, isVisible, attempt]);
  return isHeard;
}
