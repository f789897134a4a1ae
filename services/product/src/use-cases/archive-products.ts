import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { holdTree } from "../db/category-store.ts";
import { loadProducts } from "../db/product-reader.ts";
import { holdArchived, lockProducts, saveHeads } from "../db/product-store.ts";
import type { Product } from "../domain/product.ts";
import { placeOf, recordChanges } from "./record-changes.ts";

export interface ArchiveInput {
  readonly key: RequestKey;
  readonly productIds: readonly string[];
}

/** Takes published products off the shop and says how many there were. Their sellers cannot bring them back. */
export function archiveProducts(deps: { db: Db; now: () => Date }, { key, productIds }: ArchiveInput): Promise<number> {
  return once(deps.db, key, (tx) => archive(tx, productIds, deps.now()));
}

async function archive(tx: Tx, productIds: readonly string[], now: Date): Promise<number> {
  const tree = await holdTree(tx);
  const heads = await lockProducts(tx, productIds);
  await holdArchived(tx, productIds);
  const shown = [...heads.values()].filter((head) => head.state === "published");
  const products = await loadProducts(
    tx,
    shown.map((head) => head.id),
  );
  const archived = products.map((product): Product => {
    return { ...product, state: "archived", archivedBy: "operator", version: product.version + 1n, updatedAt: now };
  });
  await saveHeads(tx, archived);
  const changes = archived.map((product) => ({
    product,
    former: { slug: product.slug, categorySlugs: placeOf(tree, product.categoryId).slugs },
  }));
  await recordChanges(tx, changes, tree);
  return archived.length;
}
