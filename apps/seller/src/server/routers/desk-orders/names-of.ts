import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { Clients } from "../../clients.ts";

export interface SellerName {
  readonly id: string;
  readonly name: string;
}

/** Of sellers by their ids; one that is not known goes by its id. */
export async function namesOf(
  { seller }: Pick<Clients, "seller">,
  sellerIds: readonly string[],
  options: CallOptions,
): Promise<(sellerId: string) => SellerName> {
  const unique = [...new Set(sellerIds)];
  const { sellers } =
    unique.length === 0 ? { sellers: [] } : await seller.batchGetSellers({ sellerIds: unique }, options);
  const names = new Map(sellers.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}
