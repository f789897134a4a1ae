import "server-only";
import type { Clients } from "../clients.ts";
import { createFacts } from "../facts/facts.ts";

const idsPerCall = 500;

type Calls = Pick<Clients, "inventory" | "product">;

/** What can be bought of each offer now, capped by the inventory service; 0 for those that nobody stocks. */
export async function offerLevels(
  { inventory }: Pick<Calls, "inventory">,
  offerIds: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, number>> {
  const levels = new Map(offerIds.map((id) => [id, 0]));
  const ids = [...levels.keys()];
  const parts = Array.from({ length: Math.ceil(ids.length / idsPerCall) }, (_, part) =>
    ids.slice(part * idsPerCall, (part + 1) * idsPerCall),
  );
  const answers = await Promise.all(
    parts.map((part) => inventory.batchGetAvailability({ offerIds: part }, signal ? { signal } : {})),
  );
  for (const { offerId, available } of answers.flatMap((answer) => answer.availabilities)) {
    levels.set(offerId, Number(available));
  }
  return levels;
}

/** Which offers a product has changes rarely; what is left of them is always asked. */
const offersOf = createFacts<readonly string[]>({ entriesMax: 5_000, lifetimeMs: 30_000 });

/** What can be bought of each product now, summed over its offers; products that are gone are left out. */
export async function productLevels(
  calls: Calls,
  productIds: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, number>> {
  const offers = await productOffers(calls, [...new Set(productIds)], signal);
  const levels = await offerLevels(calls, [...offers.values()].flat(), signal);
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + (levels.get(id) ?? 0), 0);
  return new Map([...offers].map(([productId, ids]) => [productId, sum(ids)]));
}

async function productOffers(
  { product }: Pick<Calls, "product">,
  productIds: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const id of productIds) {
    const offers = offersOf.get(id);
    if (offers) found.set(id, offers);
  }
  const missing = productIds.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const keep = offersOf.keeper();
  const { cards } = await product.batchGetProductCards({ productIds: missing }, signal ? { signal } : {});
  for (const { id, offerIds } of cards) {
    keep(id, offerIds);
    found.set(id, offerIds);
  }
  return found;
}
