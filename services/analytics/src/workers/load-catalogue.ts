import { isLoaded, noteLoaded, putProduct, putStock } from "../db/catalogue-store.ts";
import type { AnalyticsDeps } from "../deps.ts";
import { knownProduct } from "../events/known-product.ts";

const pageSize = 100;
/** Below every version: whatever was heard meanwhile stands. */
const oldest = 0n;

/** What was published before this service was there, and what of it is sold out; the events tell of all after it. */
export async function loadCatalogue(
  { db, products, inventory, now }: Pick<AnalyticsDeps, "db" | "products" | "inventory" | "now">,
  stopping: AbortSignal,
): Promise<void> {
  if (await isLoaded(db, "products")) return;
  for (let afterProductId = ""; ; ) {
    if (stopping.aborted) return;
    const { products: page } = await products.exportProducts({ afterProductId, pageSize }, { timeoutMs: 30_000 });
    const known = page.map(knownProduct);
    const offerIds = known.flatMap(({ offers }) => offers.map(({ id }) => id));
    const available = await availabilityOf({ inventory }, offerIds);
    await db.transaction(async (tx) => {
      for (const each of known) await putProduct(tx, each);
      for (const offerId of offerIds)
        await putStock(tx, { offerId, available: available.get(offerId) ?? 0n, version: oldest }, null);
    });
    const last = page.at(-1);
    if (!last) break;
    afterProductId = last.id;
  }
  await noteLoaded(db, ["products", "categories"], now());
}

const mostAtOnce = 200;

async function availabilityOf({ inventory }: Pick<AnalyticsDeps, "inventory">, offerIds: readonly string[]) {
  const found = new Map<string, bigint>();
  for (let first = 0; first < offerIds.length; first += mostAtOnce) {
    const request = { offerIds: offerIds.slice(first, first + mostAtOnce) };
    const { availabilities } = await inventory.batchGetAvailability(request);
    for (const { offerId, available } of availabilities) found.set(offerId, available);
  }
  return found;
}
