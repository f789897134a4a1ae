import type { Tx } from "@souk/database/database";
import { loadProducts } from "../db/product-reader.ts";
import { listProductIds, lockProducts, saveHeads } from "../db/product-store.ts";
import type { CategoryTree } from "../domain/category-tree.ts";
import { placeOf, recordChanges } from "./record-changes.ts";

export interface Move {
  readonly before: CategoryTree;
  readonly after: CategoryTree;
  readonly now: Date;
}

const batchSize = 500;

/** Tells of the products in these categories, whose path is another now, a batch in memory at a time. */
export async function moveProducts(tx: Tx, categoryIds: readonly string[], move: Move): Promise<void> {
  if (categoryIds.length > 0) await eachBatch(tx, categoryIds, (ids) => moveBatch(tx, ids, move));
}

/** Puts the products of one category into another; how many. */
export async function rehomeProducts(
  tx: Tx,
  { from, into }: { from: string; into: string },
  move: Move,
): Promise<number> {
  return eachBatch(tx, [from], (ids) => moveBatch(tx, ids, move, into));
}

async function eachBatch(
  tx: Tx,
  categoryIds: readonly string[],
  run: (ids: readonly string[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let afterId = "00000000-0000-0000-0000-000000000000"; ; ) {
    const ids = await listProductIds(tx, { categoryIds, afterId, limit: batchSize });
    await run(ids);
    count += ids.length;
    const last = ids.at(-1);
    if (last === undefined || ids.length < batchSize) return count;
    afterId = last;
  }
}

async function moveBatch(
  tx: Tx,
  ids: readonly string[],
  { before, after, now }: Move,
  into: string | undefined = undefined,
): Promise<void> {
  await lockProducts(tx, ids);
  const products = await loadProducts(tx, ids);
  const changes = products.map((product) => ({
    product: {
      ...{ ...product, version: product.version + 1n, updatedAt: now },
      categoryId: into ?? product.categoryId,
    },
    former: { slug: product.slug, categorySlugs: placeOf(before, product.categoryId).slugs },
  }));
  await saveHeads(
    tx,
    changes.map(({ product }) => product),
  );
  await recordChanges(tx, changes, after);
}
