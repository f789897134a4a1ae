"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";

/** Back to the order after a change of one of its reviews. */
export function useBackToOrder(orderId: string): () => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return () => {
    void queryClient.invalidateQueries({ queryKey: trpc.review.pathKey() });
    router.push(`/orders/${orderId}`);
  };
}
