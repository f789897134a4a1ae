import type { Bff } from "@/trpc/bff";

/**
 * Shows how much is in the cart now. A count that is still on its way was asked for before the change and would take it
 * back: it is not waited for.
 */
export async function storeCount(
  { queryClient, trpc }: Pick<Bff, "queryClient" | "trpc">,
  count: number,
): Promise<void> {
  const queryKey = trpc.cart.count.queryKey();
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, count);
}
