import type { Client } from "@connectrpc/connect";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import type { Db } from "@souk/database/database";
import { findStock } from "../db/stock-store.ts";

interface Asked {
  readonly sellerId: string;
  readonly offerIds: readonly string[];
}

/** Which of these offers are the seller's and were never counted: whose they are then, only the catalogue knows. */
export async function findUncounted(
  deps: { db: Db; products: Pick<Client<typeof ProductService>, "batchGetOffers"> },
  { sellerId, offerIds }: Asked,
): Promise<string[]> {
  const asked = new Set(offerIds);
  for (const { offerId } of await findStock(deps.db, [...asked])) asked.delete(offerId);
  if (asked.size === 0) return [];
  const { offers } = await deps.products.batchGetOffers({ offerIds: [...asked] });
  return offers.flatMap(({ offer }) => (offer?.sellerId === sellerId ? [offer.id] : []));
}
