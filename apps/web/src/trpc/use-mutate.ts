"use client";
import type { MutationObserverOptions } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Bff } from "./bff.ts";
import { useBffSource } from "./bff-context.tsx";

/**
 * Changes something, as TanStack Query would: `await mutate(({ trpc }) => trpc.cart.addLine.mutationOptions({ scope }), line)`.
 * What is asked for before the code has come waits for it.
 */
export function useMutate() {
  const { load } = useBffSource();
  return useCallback(
    async <Data, Failure, Variables, Context>(
      ask: (bff: Bff) => MutationObserverOptions<Data, Failure, Variables, Context>,
      variables: Variables,
    ): Promise<Data> => {
      const bff = await load();
      return new bff.MutationObserver(bff.queryClient, ask(bff)).mutate(variables);
    },
    [load],
  );
}
