"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { useLocale } from "next-intl";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { AppRouter } from "@/server/routers/_app";
import { createBffCalls } from "./bff-calls.ts";
import { createBffOptions } from "./bff-options.ts";
import { createQueryClient } from "./query-client.ts";

const Options = createContext<TRPCOptionsProxy<AppRouter> | undefined>(undefined);

/** Options for React Query, by the path of a procedure: `useQuery(useTRPC().cart.get.queryOptions())`. */
export function useTRPC(): TRPCOptionsProxy<AppRouter> {
  const options = useContext(Options);
  if (!options) throw new Error("useTRPC needs a BffProvider above it");
  return options;
}

/** React Query and the typed calls; those of one tick travel as one request. */
export function BffProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [queryClient] = useState(createQueryClient);
  const [options] = useState(() => createBffOptions(createBffCalls({ "x-souk-locale": locale })));
  return (
    <QueryClientProvider client={queryClient}>
      <Options value={options}>{children}</Options>
    </QueryClientProvider>
  );
}
