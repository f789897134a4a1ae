"use client";
import { useIsVisible } from "@souk/ui/lib/use-is-visible";
import { useQueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { useEffect, useState } from "react";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";

/** A busy zone says something many times a second: pages are read anew at most this often. */
const atMostEveryMs = 1_000;
const tryAgainMs = 30_000;

/**
 * Reads what the desk shows anew whenever something happened in the zone, for as long as somebody looks at the page; whether it is
 * heard. While it is not, ask from time to time.
 */
export function useZoneNews(zoneId: string | undefined): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsVisible();
  const [isHeard, setHeard] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is another connection
  useEffect(() => {
    if (!zoneId || !isVisible || typeof EventSource === "undefined") return;
    let again: ReturnType<typeof setTimeout> | undefined;
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
    const onEnd = () => {
      setHeard(false);
      again = setTimeout(() => setAttempt((count) => count + 1), tryAgainMs * (0.75 + Math.random() / 2));
    };
    const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/api/trpc" })] });
    const { unsubscribe } = client.dispatch.follow.subscribe(
      { zoneId },
      {
        onData: () => {
          soon ??= setTimeout(read, Math.max(0, readAt + atMostEveryMs - Date.now()));
        },
        onConnectionStateChange: ({ state }) => setHeard(state === "pending"),
        onError: onEnd,
        onComplete: onEnd,
      },
    );
    return () => {
      unsubscribe();
      clearTimeout(soon);
      clearTimeout(again);
      setHeard(false);
    };
  }, [trpc, queryClient, zoneId, isVisible, attempt]);
  return isHeard;
}
