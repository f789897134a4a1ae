import type { Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvents } from "@souk/events/append-event";
import { saveCategories } from "../db/category-store.ts";
import { saveFormerCategorySlugs } from "../db/former-category-slugs.ts";
import { findMedia } from "../db/media-store.ts";
import { type Category, type CategoryPlace, type CategoryTree, treeOf } from "../domain/category-tree.ts";
import { growTree } from "../domain/check-categories.ts";
import type { Media } from "../domain/product.ts";
import { categoryChanged } from "../events/product-events.ts";
import { moveProducts } from "./move-products.ts";

interface TreeChange {
  /** The whole tree as it is, under its lock. */
  readonly stored: readonly Category[];
  /** Those that are new or different. */
  readonly categories: readonly Category[];
  readonly now: Date;
}

/** Puts categories into the tree. Products below one that moves or is renamed are told of anew. */
export async function changeTree(tx: Tx, { stored, categories, now }: TreeChange): Promise<CategoryTree> {
  const before = treeOf(stored);
  const after = growTree(stored, categories);
  const pictures = await findPictures(tx, categories);
  const byId = new Map(stored.map((category) => [category.id, category]));
  const changed = categories.filter((category) => !isSame(category, byId.get(category.id)));
  const moved = movedBetween(before, after);
  const merged = new Map([...byId, ...changed.map((category) => [category.id, category] as const)]);
  const touched = new Set([...changed.map(({ id }) => id), ...moved]);
  await saveCategories(
    tx,
    [...touched].flatMap((id) => merged.get(id) ?? []),
    after,
  );
  const givenUp = (category: Category) => {
    const slug = byId.get(category.id)?.slug;
    return slug === undefined || slug === category.slug ? undefined : slug;
  };
  const former = changed.flatMap((category) => {
    const slug = givenUp(category);
    return slug === undefined ? [] : [{ categoryId: category.id, slug }];
  });
  await saveFormerCategorySlugs(
    tx,
    former,
    [...merged.values()].map(({ slug }) => slug),
  );
  await moveProducts(tx, moved, { before, after, now });
  await appendEvents(
    tx,
    changed.map((category) => {
      const previousSlug = givenUp(category);
      return categoryChanged(category, pictures.get(category.pictureId ?? "") ?? null, {
        ...(previousSlug !== undefined && { previousSlug }),
      });
    }),
  );
  return after;
}

/** Throws MEDIA_UNKNOWN. */
export async function findPictures(tx: Tx, categories: readonly Category[]): Promise<Map<string, Media>> {
  const ids = categories.flatMap(({ pictureId }) => pictureId ?? []);
  const found = await findMedia(tx, ids);
  const missing = ids.find((id) => !found.has(id));
  if (missing === undefined) return found;
  throw new DomainError("invalid", "MEDIA_UNKNOWN", `There is no picture ${missing}; upload it first.`, {
    media_id: missing,
  });
}

/** Categories that stood before and whose path, in ids, slugs or names, is another now. */
function movedBetween(before: CategoryTree, after: CategoryTree): string[] {
  return [...before].flatMap(([id, was]) => {
    const is = after.get(id);
    return is && pathKey(is) !== pathKey(was) ? [id] : [];
  });
}

function pathKey({ ids, slugs, names }: CategoryPlace): string {
  return JSON.stringify([ids, slugs, names.map((name) => Object.entries(name).sort())]);
}

function isSame(a: Category, b: Category | undefined): boolean {
  return b !== undefined && keyOf(a) === keyOf(b);
}

function keyOf({ id, parentId, slug, name, position, pictureId }: Category): string {
  return JSON.stringify([id, parentId, slug, Object.entries(name).sort(), position, pictureId]);
}
