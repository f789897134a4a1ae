import { defaultShouldDehydrateQuery, QueryCache, QueryClient } from "@tanstack/react-query";
import { isTRPCClientError } from "@trpc/client";

const retriesMax = 1;

export interface QueryClientSettings {
  /** Hears of every query that failed for good. */
  readonly onQueryError?: (error: unknown) => void;
}

/** Pending queries travel to the browser too, so that a page may prefetch without waiting. */
export function createQueryClient({ onQueryError }: QueryClientSettings = {}): QueryClient {
  return new QueryClient({
    ...(onQueryError && { queryCache: new QueryCache({ onError: onQueryError }) }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < retriesMax && mayPass(error) },
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        shouldRedactErrors: () => false,
      },
    },
  });
}

/** Whether asking once more may help: a refusal stays one. */
function mayPass(error: unknown): boolean {
  const status: unknown = isTRPCClientError(error) ? error.data?.httpStatus : undefined;
  return typeof status !== "number" || status >= 500;
}
