import { audit } from "@souk/database/audit";
import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvents } from "@souk/events/append-event";
import { lockTree } from "../../db/category-store.ts";
import { leadOn } from "../../db/former-category-slugs.ts";
import { deleteCategory, moveRevisions } from "../../db/taxonomy-store.ts";
import { type Category, treeOf } from "../../domain/category-tree.ts";
import { categoryChanged } from "../../events/product-events.ts";
import { changeTree } from "../change-tree.ts";
import { rehomeProducts } from "../move-products.ts";
import { type By, loggedCategory } from "./category-log.ts";
import { findCategory, lastPosition, siblingsBelow } from "./find-category.ts";

export interface RetireCategoryInput extends By {
  readonly key: RequestKey;
  readonly categoryId: string;
  readonly intoCategoryId: string;
  readonly reason: string;
}

/** Takes a category out of the tree; all that is in it, and its address, go into another. */
export function retireCategory(deps: { db: Db; now: () => Date }, input: RetireCategoryInput): Promise<number> {
  return once(deps.db, input.key, (tx) => retire(tx, input, deps.now()));
}

async function retire(tx: Tx, { categoryId, intoCategoryId, actor, reason }: RetireCategoryInput, now: Date) {
  const stored = await lockTree(tx);
  const retired = findCategory(stored, categoryId);
  const into = findCategory(stored, intoCategoryId);
  const before = treeOf(stored);
  if (before.get(into.id)?.ids.includes(retired.id))
    throw new DomainError(
      "failed_precondition",
      "CATEGORY_BELOW_ITSELF",
      "What is in a category cannot go into itself or below it.",
    );
  const after = await changeTree(tx, { stored, categories: childrenInto(stored, retired, into), now });
  const products = await rehomeProducts(tx, { from: retired.id, into: into.id }, { before, after, now });
  await moveRevisions(tx, retired.id, into.id);
  await leadOn(tx, retired, into.id);
  await deleteCategory(tx, retired.id);
  await appendEvents(tx, [categoryChanged(retired, null, { isRetired: true })]);
  await audit(tx, {
    ...{ actor, action: "category.retired", reason, subjectId: retired.id },
    ...{ subjectName: retired.name.en ?? retired.slug, before: loggedCategory(retired, stored) },
    after: { into: into.slug, products: String(products) },
  });
  return products;
}

/** Behind what is there already, in the order they have. */
function childrenInto(stored: readonly Category[], retired: Category, into: Category): Category[] {
  const last = lastPosition(siblingsBelow(stored, into.id));
  return siblingsBelow(stored, retired.id).map((child, at) => ({
    ...child,
    parentId: into.id,
    position: last + at + 1,
  }));
}
