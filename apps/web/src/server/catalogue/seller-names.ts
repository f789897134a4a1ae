import "server-only";
import type { Clients } from "../clients.ts";
import { createFacts } from "../facts/facts.ts";

/** A seller as a card, an offer or a filter names it. */
export interface SellerName {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

const known = createFacts<SellerName>({ entriesMax: 5_000, lifetimeMs: 60_000 });
const idsPerCall = 200;

/** The sellers by id, unknown ones left out; one call for those that were not asked for in the last minute. */
export async function sellerNames(
  { seller }: Pick<Clients, "seller">,
  ids: Iterable<string>,
  signal?: AbortSignal,
): Promise<Map<string, SellerName>> {
  const found = new Map<string, SellerName>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const name = known.get(id);
    if (name) found.set(id, name);
    else if (id !== "") missing.push(id);
  }
  if (missing.length === 0) return found;
  const keep = known.keeper();
  const { sellers } = await seller.batchGetSellers({ sellerIds: missing.slice(0, idsPerCall) }, callOptions(signal));
  for (const { id, slug, name } of sellers) {
    keep(id, { id, slug, name });
    found.set(id, { id, slug, name });
  }
  return found;
}

const callOptions = (signal: AbortSignal | undefined) => (signal ? { signal } : {});
