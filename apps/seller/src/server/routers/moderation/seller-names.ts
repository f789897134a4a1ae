import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { Clients } from "../../clients.ts";

/** What shops are called; one that cannot be asked for now has no name. */
export async function sellerNames(
  { seller }: Clients,
  ids: readonly string[],
  call: CallOptions,
): Promise<ReadonlyMap<string, string>> {
  const sellerIds = [...new Set(ids)];
  if (sellerIds.length === 0) return new Map();
  const { sellers } = await seller.batchGetSellers({ sellerIds }, call).catch(() => ({ sellers: [] }));
  return new Map(sellers.map(({ id, name }) => [id, name]));
}
