import type { CategoryRow } from "@/server/routers/taxonomy/category-row";

export interface TreeRow {
  readonly category: CategoryRow;
  readonly depth: number;
}

export function childrenOf(all: readonly CategoryRow[], parentId: string): CategoryRow[] {
  return all.filter((category) => category.parentId === parentId);
}

/** The tree from the top to the bottom, each below its parent. */
export function treeRows(all: readonly CategoryRow[], parentId = "", depth = 0): TreeRow[] {
  return childrenOf(all, parentId).flatMap((category) => [
    { category, depth },
    ...treeRows(all, category.id, depth + 1),
  ]);
}

/** From the top to the category, itself last. */
export function pathTo(all: readonly CategoryRow[], id: string): CategoryRow[] {
  const found = all.find((category) => category.id === id);
  return found ? [...pathTo(all, found.parentId), found] : [];
}

/** Where a category may go: everywhere but into itself and below. */
export function placesFor(all: readonly CategoryRow[], id: string): TreeRow[] {
  return treeRows(all).filter(({ category }) => !pathTo(all, category.id).some((above) => above.id === id));
}
