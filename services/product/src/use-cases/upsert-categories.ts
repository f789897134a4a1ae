import type { Db } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { lockTree } from "../db/category-store.ts";
import type { Category } from "../domain/category-tree.ts";
import { changeTree } from "./change-tree.ts";

export interface UpsertCategoriesInput {
  readonly key: RequestKey;
  readonly categories: readonly Category[];
}

/** Creates or replaces categories. Products below one that moves or is renamed are told of anew. */
export function upsertCategories(deps: { db: Db; now: () => Date }, input: UpsertCategoriesInput): Promise<void> {
  return once(deps.db, input.key, async (tx) => {
    const stored = await lockTree(tx);
    await changeTree(tx, { stored, categories: input.categories, now: deps.now() });
  });
}
