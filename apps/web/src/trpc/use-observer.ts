"use client";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Bff } from "./bff.ts";
import { useBff } from "./bff-context.tsx";

interface Observer<Options, Result> {
  setOptions(options: Options): void;
  subscribe(onChange: () => void): () => void;
  updateResult(): void;
  getCurrentResult(): Result;
}

export interface Observed<Options, Of> {
  /** What to ask for; as with `useQuery` it may change with every render. */
  readonly ask: (trpc: Bff["trpc"]) => Options;
  readonly create: (bff: Bff, options: Options) => Of;
}

/** What `useQuery` does with an observer of TanStack Query, for one whose code comes later. */
export function useObserver<Options, Result, Of extends Observer<Options, Result>>({
  ask,
  create,
}: Observed<Options, Of>): Of | undefined {
  const bff = useBff();
  // biome-ignore lint/correctness/useExhaustiveDependencies: one observer for good; the effect brings later options
  const observer = useMemo(() => bff && create(bff, ask(bff.trpc)), [bff]);
  useEffect(() => {
    if (bff) observer?.setOptions(ask(bff.trpc));
  });
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!bff || !observer) return () => {};
      const unsubscribe = observer.subscribe(bff.notifyManager.batchCalls(onChange));
      // It may have changed since it was made.
      observer.updateResult();
      return unsubscribe;
    },
    [bff, observer],
  );
  useSyncExternalStore(
    subscribe,
    () => observer?.getCurrentResult(),
    () => undefined,
  );
  return observer;
}
