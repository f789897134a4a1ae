import { audit } from "@souk/database/audit";
import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { lockTree } from "../../db/category-store.ts";
import type { Category } from "../../domain/category-tree.ts";
import type { Text } from "../../domain/text.ts";
import { changeTree } from "../change-tree.ts";
import { type By, loggedCategory } from "./category-log.ts";
import { findCategory, lastPosition, siblingsBelow } from "./find-category.ts";

export interface SaveCategoryInput extends By {
  readonly key: RequestKey;
  /** Undefined: a new one. */
  readonly categoryId: string | undefined;
  /** Of a new one; undefined for the top. */
  readonly parentId: string | undefined;
  readonly slug: string;
  readonly name: Text;
}

/** Makes a category or gives one other names and another slug. */
export function saveCategory(deps: { db: Db; now: () => Date }, input: SaveCategoryInput): Promise<Category> {
  return once(deps.db, input.key, (tx) => save(tx, input, deps.now()));
}

async function save(tx: Tx, input: SaveCategoryInput, now: Date): Promise<Category> {
  const { categoryId, actor, slug, name } = input;
  const stored = await lockTree(tx);
  if (stored.some((other) => other.slug === slug && other.id !== categoryId))
    throw new DomainError("already_exists", "CATEGORY_SLUG_TAKEN", `Another category is at "${slug}".`, { slug });
  const before = categoryId === undefined ? undefined : findCategory(stored, categoryId);
  const saved = { ...(before ?? begin(stored, input.parentId)), slug, name };
  await changeTree(tx, { stored, categories: [saved], now });
  await audit(tx, {
    ...{ actor, action: before ? "category.changed" : "category.created", subjectId: saved.id },
    ...{ subjectName: saved.name.en ?? saved.slug, before: before ? loggedCategory(before, stored) : {} },
    after: loggedCategory(saved, stored),
  });
  return saved;
}

/** The last below its parent. */
function begin(stored: readonly Category[], parentId: string | undefined): Omit<Category, "slug" | "name"> {
  if (parentId !== undefined) findCategory(stored, parentId);
  const position = lastPosition(siblingsBelow(stored, parentId)) + 1;
  return { id: newId(), parentId, position, pictureId: undefined };
}
