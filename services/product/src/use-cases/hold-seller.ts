import type { Db, Tx } from "@souk/database/database";
import { holdTree } from "../db/category-store.ts";
import { productsOfSeller, saveWork, takeWork } from "../db/held-seller-store.ts";
import { loadProducts } from "../db/product-reader.ts";
import { lockProducts, saveHeads } from "../db/product-store.ts";
import { placeOf, recordChanges } from "./record-changes.ts";

const batchSize = 100;

/**
 * Lists, search and caches follow a seller that was held or let go, so many products a transaction. What is bought and what
 * a product's page says obeys at once, for offers are read with it.
 */
export async function tellOfHeldSellers(deps: { db: Db; now: () => Date }, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted && (await deps.db.transaction((tx) => tellBatch(tx, deps.now())))) {}
}

/** False when there is nothing to do. */
async function tellBatch(tx: Tx, updatedAt: Date): Promise<boolean> {
  const tree = await holdTree(tx);
  const work = await takeWork(tx);
  if (!work) return false;
  const { sellerId, afterProductId: afterId } = work;
  const ids = await productsOfSeller(tx, { sellerId, afterId, limit: batchSize });
  await lockProducts(tx, ids);
  const products = await loadProducts(tx, ids);
  const changes = products.map((before) => ({
    product: { ...before, version: before.version + 1n, updatedAt },
    former: { slug: before.slug, categorySlugs: placeOf(tree, before.categoryId).slugs },
  }));
  if (changes.length > 0) {
    await saveHeads(
      tx,
      changes.map(({ product }) => product),
    );
    await recordChanges(tx, changes, tree);
  }
  await saveWork(tx, sellerId, ids.length < batchSize ? undefined : ids.at(-1));
  return true;
}
