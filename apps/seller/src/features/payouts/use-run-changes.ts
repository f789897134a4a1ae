"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";

/** Asks again for all that a decision changes. */
export function useRunChanges(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: trpc.payouts.pathKey() });
}
