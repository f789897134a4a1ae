import type { CategoryView } from "@/server/catalogue/categories";

export function topCategories(categories: readonly CategoryView[]): CategoryView[] {
  return categories.filter((category) => category.parentId === "");
}

export function childrenOf(categories: readonly CategoryView[], parentId: string): CategoryView[] {
  return categories.filter((category) => category.parentId === parentId);
}

/** From the top down to the category itself; empty for one that is not in the tree. */
export function pathTo<Node extends Pick<CategoryView, "id" | "parentId">>(
  categories: readonly Node[],
  id: string,
): Node[] {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const path: Node[] = [];
  for (let at = byId.get(id); at && !path.includes(at); at = byId.get(at.parentId)) path.unshift(at);
  return path;
}
