"use client";
import { createQueryClient } from "@souk/bff/query-client";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { useLocale } from "next-intl";
import { type ReactNode, useState } from "react";
import { enterAgain } from "@/features/entrance/enter-again";
import type { AppRouter } from "@/server/routers/_app";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

/** React Query and the typed client, around every page. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [queryClient] = useState(() => createQueryClient({ onQueryError: enterAgain }));
  const [trpcClient] = useState(() =>
    // Calls of one tick travel as one request.
    createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: "/api/trpc", headers: { "x-souk-locale": locale }, maxItems: 10 })],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider queryClient={queryClient} trpcClient={trpcClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
