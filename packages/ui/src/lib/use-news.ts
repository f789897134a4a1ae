"use client";
import { useEffect, useState } from "react";
import { useIsVisible } from "./use-is-visible.ts";

const tryAgainMs = 30_000;

/** What a subscription tells of itself, in the words of tRPC's. */
export interface NewsState {
  readonly onConnectionStateChange: (change: { readonly state: string }) => void;
  readonly onError: () => void;
  readonly onComplete: () => void;
}

/**
 * Listens for as long as somebody looks at the page, and again half a minute or so after it ended; whether it is heard. While it is
 * not, ask from time to time. `listen` begins and gives what ends it; another one begins anew, null does not listen.
 */
export function useNews(listen: ((state: NewsState) => () => void) | null): boolean {
  const isVisible = useIsVisible();
  const [isHeard, setHeard] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is another connection
  useEffect(() => {
    if (!listen || !isVisible || typeof EventSource === "undefined") return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const onEnd = () => {
      setHeard(false);
      again = setTimeout(() => setAttempt((count) => count + 1), tryAgainMs * (0.75 + Math.random() / 2));
    };
    const stop = listen({
      onConnectionStateChange: ({ state }) => setHeard(state === "pending"),
      onError: onEnd,
      onComplete: onEnd,
    });
    return () => {
      stop();
      clearTimeout(again);
      setHeard(false);
    };
  }, [listen, isVisible, attempt]);
  return isHeard;
}
