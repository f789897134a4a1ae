import "server-only";
import { createQueryClient } from "@souk/bff/query-client";
import { isDomainError } from "@souk/errors/domain-error";
import {
  defaultShouldDehydrateQuery,
  dehydrate,
  type FetchInfiniteQueryOptions,
  type FetchQueryOptions,
  HydrationBoundary,
} from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { createContext } from "@/server/context";
import { appRouter } from "@/server/routers/_app";

const requestContext = cache(async () => createContext(await headers(), null, await getLocale()));
const requestQueryClient = cache(() => createQueryClient());

/** Procedures called in process, with the same keys as in the browser. */
export const trpc = createTRPCOptionsProxy({ router: appRouter, ctx: requestContext, queryClient: requestQueryClient });

/** Waits for queries, so that a page arrives whole; the browser asks again for those that failed. */
export async function preload(...queries: Pick<FetchQueryOptions, "queryKey">[]): Promise<void> {
  const client = requestQueryClient();
  await Promise.all(
    queries.map((options) => client.prefetchQuery({ ...(options as FetchQueryOptions), retry: false })),
  );
}

/** The same for the first page of a list. */
export async function preloadPages(options: Pick<FetchInfiniteQueryOptions, "queryKey">): Promise<void> {
  await requestQueryClient().prefetchInfiniteQuery({ ...(options as FetchInfiniteQueryOptions), retry: false });
}

/** Asks and gives the answer, which the browser then has too. Throws what the procedure throws. */
export async function fetched<Data, Failure, Key extends readonly unknown[]>(
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): Promise<Data> {
  return requestQueryClient().fetchQuery({ ...options, retry: false });
}

/**
 * Asks for what a page is about; false when there is no such thing, or it is not theirs. Of any other failure the page itself tells,
 * and lets one try again.
 */
export async function fetchedOrMissing(options: Pick<FetchQueryOptions, "queryKey">): Promise<boolean> {
  try {
    await requestQueryClient().fetchQuery({ ...(options as FetchQueryOptions), retry: false });
    return true;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return !(isDomainError(cause) && cause.kind === "not_found");
  }
}

/**
 * Hands what was asked for above to the browser. A layout is drawn while its page still asks: what is not answered yet is
 * left to the page, or the server would draw a skeleton where the browser has the answer.
 */
export function HydrateClient({ children }: { children: ReactNode }) {
  const state = dehydrate(requestQueryClient(), { shouldDehydrateQuery: defaultShouldDehydrateQuery });
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}
