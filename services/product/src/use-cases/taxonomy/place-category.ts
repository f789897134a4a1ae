import { audit } from "@souk/database/audit";
import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { lockTree } from "../../db/category-store.ts";
import { treeOf } from "../../domain/category-tree.ts";
import { changeTree } from "../change-tree.ts";
import { type By, loggedCategory } from "./category-log.ts";
import { findCategory, siblingsBelow } from "./find-category.ts";

export interface PlaceCategoryInput extends By {
  readonly key: RequestKey;
  readonly categoryId: string;
  /** Undefined: the top. */
  readonly parentId: string | undefined;
  /** Among its siblings, from 0. */
  readonly index: number;
}

/** Hangs a category with all below it somewhere else, or in another order. */
export function placeCategory(deps: { db: Db; now: () => Date }, input: PlaceCategoryInput): Promise<void> {
  return once(deps.db, input.key, (tx) => place(tx, input, deps.now()));
}

async function place(tx: Tx, input: PlaceCategoryInput, now: Date): Promise<void> {
  const { categoryId, parentId, actor } = input;
  const stored = await lockTree(tx);
  const before = findCategory(stored, categoryId);
  if (parentId !== undefined) {
    findCategory(stored, parentId);
    if (treeOf(stored).get(parentId)?.ids.includes(categoryId)) throw belowItself();
  }
  const others = siblingsBelow(stored, parentId).filter(({ id }) => id !== categoryId);
  const ordered = others.toSpliced(input.index, 0, { ...before, parentId });
  const categories = ordered
    .map((category, at) => ({ ...category, position: at + 1 }))
    .filter((category) => {
      const was = stored.find(({ id }) => id === category.id);
      return was?.position !== category.position || was.parentId !== category.parentId;
    });
  if (categories.length === 0) return;
  await changeTree(tx, { stored, categories, now });
  const after = categories.find(({ id }) => id === categoryId) ?? before;
  await audit(tx, {
    ...{ actor, action: "category.moved", subjectId: categoryId, subjectName: before.name.en ?? before.slug },
    ...{ before: loggedCategory(before, stored), after: loggedCategory(after, stored) },
  });
}

function belowItself(): DomainError {
  return new DomainError("failed_precondition", "CATEGORY_BELOW_ITSELF", "A category cannot hang below itself.");
}
