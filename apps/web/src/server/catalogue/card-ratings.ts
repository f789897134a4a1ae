import "server-only";
import type { Clients } from "../clients.ts";
import { createFacts } from "../facts/facts.ts";
import { log } from "../log.ts";
import type { Reading } from "./reading.ts";

/** What a card shows of a product's reviews. */
export interface CardRating {
  readonly mean: number;
  readonly count: number;
}

export type CardRatings = ReadonlyMap<string, CardRating>;

/** The limit of the call. */
const idsPerCall = 100;

const known = createFacts<CardRating>({ entriesMax: 10_000, lifetimeMs: 10_000 });

/** The ratings of products that have any, as they are now; none when they cannot be had: nobody is kept from looking. */
export async function cardRatings(
  { review }: Pick<Clients, "review">,
  productIds: readonly string[],
  { signal, onLeftOut }: Reading = {},
): Promise<CardRatings> {
  if (productIds.length === 0) return new Map();
  const keep = known.keeper();
  try {
    const request = { productIds: productIds.slice(0, idsPerCall) };
    const { ratings } = await review.getRatings(request, signal ? { signal } : {});
    for (const { productId, mean, count } of ratings) keep(productId, { mean, count });
    return new Map(
      ratings.filter(({ count }) => count > 0).map(({ productId, mean, count }) => [productId, { mean, count }]),
    );
  } catch (error) {
    onLeftOut?.();
    if (!signal?.aborted) log.warn({ err: error }, "the ratings of cards cannot be read");
    return new Map();
  }
}

/** The same for pages that are made for each shopper: up to ten seconds old, and often without a call. */
export async function recentCardRatings(
  clients: Pick<Clients, "review">,
  productIds: readonly string[],
  reading: Reading = {},
): Promise<CardRatings> {
  const missing = productIds.filter((id) => !known.get(id));
  const found = new Map(await cardRatings(clients, missing, reading));
  for (const id of productIds) {
    const rating = known.get(id);
    if (rating && rating.count > 0) found.set(id, rating);
  }
  return found;
}
