"use client";
import type { QueryKey, QueryObserver, QueryObserverOptions, QueryObserverResult } from "@tanstack/react-query";
import type { Bff } from "./bff.ts";
import { useObserver } from "./use-observer.ts";

type Answer<Data, Failure> = Pick<
  QueryObserverResult<Data, Failure>,
  "data" | "error" | "isPending" | "isFetching" | "isError"
>;

const waiting = { data: undefined, error: null, isPending: true, isFetching: false, isError: false } as const;

/**
 * `useQuery` for what stands on static pages: `useBffQuery((trpc) => trpc.cart.count.queryOptions())`. Its code is not part of
 * what a page waits for; until it has come, the answer is pending.
 */
export function useBffQuery<Fetched, Failure, Data, Key extends QueryKey>(
  ask: (trpc: Bff["trpc"]) => QueryObserverOptions<Fetched, Failure, Data, Fetched, Key>,
): Answer<Data, Failure> {
  const observer = useObserver<
    QueryObserverOptions<Fetched, Failure, Data, Fetched, Key>,
    QueryObserverResult<Data, Failure>,
    QueryObserver<Fetched, Failure, Data, Fetched, Key>
  >({ ask, create: ({ queryClient, QueryObserver }, options) => new QueryObserver(queryClient, options) });
  // Tracked: who reads only the data is not drawn again for anything else.
  return observer ? observer.trackResult(observer.getCurrentResult()) : waiting;
}
