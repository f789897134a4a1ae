"use client";
import type {
  InfiniteQueryObserver,
  InfiniteQueryObserverOptions,
  InfiniteQueryObserverResult,
  QueryKey,
} from "@tanstack/react-query";
import type { Bff } from "./bff.ts";
import { useObserver } from "./use-observer.ts";

/** `useInfiniteQuery` for what stands on static pages (see `useBffQuery`); undefined until its code has come. */
export function useBffPages<Fetched, Failure, Data, Key extends QueryKey, Param>(
  ask: (trpc: Bff["trpc"]) => InfiniteQueryObserverOptions<Fetched, Failure, Data, Key, Param>,
): InfiniteQueryObserverResult<Data, Failure> | undefined {
  const observer = useObserver<
    InfiniteQueryObserverOptions<Fetched, Failure, Data, Key, Param>,
    InfiniteQueryObserverResult<Data, Failure>,
    InfiniteQueryObserver<Fetched, Failure, Data, Key, Param>
  >({
    ask,
    create: ({ queryClient, InfiniteQueryObserver }, options) => new InfiniteQueryObserver(queryClient, options),
  });
  return observer?.getCurrentResult();
}
