import type { Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvents } from "@souk/events/append-event";
import { saveCards } from "../db/card-store.ts";
import { findHeldSellers } from "../db/held-seller-store.ts";
import { listForSellers } from "../db/seller-product-store.ts";
import { saveFormerSlugs } from "../db/slug-store.ts";
import type { CategoryPlace, CategoryTree } from "../domain/category-tree.ts";
import { withHeld } from "../domain/held-sellers.ts";
import type { Product } from "../domain/product.ts";
import { type FormerPlace, productChanged } from "../events/product-events.ts";

export interface ProductChange {
  readonly product: Product;
  /** Undefined when it is new. */
  readonly former: FormerPlace | undefined;
}

/** What follows from every change of a product: its card and lists, those of its sellers, where old addresses lead, and the event. */
export async function recordChanges(tx: Tx, changes: readonly ProductChange[], tree: CategoryTree): Promise<void> {
  if (changes.length === 0) return;
  const held = await findHeldSellers(tx);
  const placed = changes.map((change) => ({
    ...change,
    product: withHeld(change.product, held),
    place: placeOf(tree, change.product.categoryId),
    isNew: change.former === undefined,
  }));
  await saveCards(tx, placed);
  await listForSellers(
    tx,
    changes.map(({ product }) => product),
  );
  await rememberSlugs(tx, changes);
  await appendEvents(
    tx,
    placed.map(({ product, place, former }) => productChanged(product, place, former)),
  );
}

async function rememberSlugs(tx: Tx, changes: readonly ProductChange[]): Promise<void> {
  const renamed = changes.filter(({ product, former }) => former?.slug !== product.slug);
  if (renamed.length === 0) return;
  await saveFormerSlugs(
    tx,
    renamed.flatMap(({ product, former }) => (former ? [{ productId: product.id, from: former.slug }] : [])),
    renamed.map(({ product }) => product.slug),
  );
}

/** Where a category that is known to exist stands. */
export function placeOf(tree: CategoryTree, categoryId: string): CategoryPlace {
  const place = tree.get(categoryId);
  if (!place) throw new DomainError("failed_precondition", "CATEGORY_UNKNOWN", `There is no category ${categoryId}.`);
  return place;
}
