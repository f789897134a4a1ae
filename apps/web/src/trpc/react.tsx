"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { AppRouter } from "@/server/routers/_app";
import { createBff } from "./bff.ts";
import { useBffSource } from "./bff-context.tsx";

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** For what is below `QueryProvider`; islands of static pages ask with `useBffQuery`. */
export { useTRPC };

/** React Query and the typed client for pages that show nothing without them. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const source = useBffSource();
  const [{ queryClient, trpcClient }] = useState(() => source.provide(createBff));
  useEffect(() => source.announce(), [source]);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider queryClient={queryClient} trpcClient={trpcClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
