import type { Db } from "@souk/database/database";
import { unvisited, visitedProducts } from "../db/conversion-store.ts";
import { bestSellersOf } from "../db/numbers-store.ts";
import type { Period } from "../domain/period.ts";

interface Input {
  readonly sellerId: string;
  readonly currencyCode: string;
  readonly limit: number;
}

/** What sold for most, each with how often it was looked at. */
export async function listBestSellers({ db }: { db: Db }, input: Input, period: Period) {
  const best = await bestSellersOf(db, input, period);
  const productIds = best.map(({ productId }) => productId);
  const visited = await visitedProducts(db, { sellerId: input.sellerId, productIds }, period);
  return best.map((each) => ({ ...each, visits: visited.get(each.productId) ?? unvisited }));
}
