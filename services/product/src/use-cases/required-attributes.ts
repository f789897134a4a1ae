import type { Conn } from "@souk/database/database";
import { findRequired } from "../db/taxonomy-store.ts";
import type { CategoryTree } from "../domain/category-tree.ts";

/** The attributes that products of a category need: what is said of it and of those above it. */
export async function requiredAttributes(
  conn: Conn,
  tree: CategoryTree,
  categoryIds: readonly string[],
): Promise<(categoryId: string) => string[]> {
  const pathOf = (categoryId: string) => tree.get(categoryId)?.ids ?? [];
  const asked = [...new Set(categoryIds.flatMap(pathOf))];
  if (asked.length === 0) return () => [];
  const byCategory = await findRequired(conn, asked);
  return (categoryId) => [...new Set(pathOf(categoryId).flatMap((id) => byCategory.get(id) ?? []))];
}
