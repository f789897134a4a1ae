import { createQueryClient } from "@souk/bff/query-client";
import {
  InfiniteQueryObserver,
  MutationObserver,
  notifyManager,
  type QueryClient,
  QueryObserver,
} from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@/server/routers/_app";

/** Everything that asks the BFF: a fifth of what a browser would otherwise fetch before a page can be used. */
export interface Bff {
  readonly queryClient: QueryClient;
  readonly trpcClient: TRPCClient<AppRouter>;
  readonly trpc: TRPCOptionsProxy<AppRouter>;
  readonly QueryObserver: typeof QueryObserver;
  readonly InfiniteQueryObserver: typeof InfiniteQueryObserver;
  readonly MutationObserver: typeof MutationObserver;
  readonly notifyManager: typeof notifyManager;
}

/** Calls of one tick travel as one request. */
export function createBff(locale: string): Bff {
  const queryClient = createQueryClient();
  const trpcClient = createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: "/api/trpc", headers: { "x-souk-locale": locale }, maxItems: 10 })],
  });
  const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
  return { queryClient, trpcClient, trpc, QueryObserver, InfiniteQueryObserver, MutationObserver, notifyManager };
}
