import "server-only";
import DataLoader from "dataloader";
import type { Clients } from "../clients.ts";
import { createFacts } from "../facts/facts.ts";

const idsPerCall = 500;
const askersPerCall = 64;

type Calls = Pick<Clients, "inventory" | "product">;

/**
 * What can be bought of each offer now, capped by the inventory service; 0 for those that nobody stocks. All who ask in one turn of
 * the event loop share a call, which begins after they have asked: nothing of it is kept.
 */
export async function offerLevels(
  { inventory }: Pick<Calls, "inventory">,
  offerIds: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, number>> {
  if (offerIds.length === 0) return new Map();
  const levels = await together(inventory).load(offerIds);
  signal?.throwIfAborted();
  return new Map(offerIds.map((id) => [id, levels.get(id) ?? 0]));
}

type Levels = ReadonlyMap<string, number>;

const loaders = new WeakMap<Clients["inventory"], DataLoader<readonly string[], Levels>>();

function together(inventory: Clients["inventory"]): DataLoader<readonly string[], Levels> {
  const known = loaders.get(inventory);
  if (known) return known;
  const made = new DataLoader<readonly string[], Levels>(
    async (asked) => {
      const levels = await readLevels(inventory, [...new Set(asked.flat())]);
      return asked.map(() => levels);
    },
    { cache: false, maxBatchSize: askersPerCall, batchScheduleFn: (begin) => setImmediate(begin) },
  );
  loaders.set(inventory, made);
  return made;
}

async function readLevels(inventory: Clients["inventory"], ids: readonly string[]): Promise<Levels> {
  const parts = Array.from({ length: Math.ceil(ids.length / idsPerCall) }, (_, part) =>
    ids.slice(part * idsPerCall, (part + 1) * idsPerCall),
  );
  const answers = await Promise.all(parts.map((part) => inventory.batchGetAvailability({ offerIds: part })));
  const found = answers.flatMap((answer) => answer.availabilities);
  return new Map(found.map(({ offerId, available }) => [offerId, Number(available)]));
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
