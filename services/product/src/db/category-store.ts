import type { Conn, Db, Tx } from "@souk/database/database";
import { eq, sql } from "drizzle-orm";
import type { Category, CategoryAttribute, CategoryTree } from "../domain/category-tree.ts";
import { treeOf } from "../domain/category-tree.ts";
import type { Media } from "../domain/product.ts";
import { insertRows, replacing } from "./insert-rows.ts";
import { categories, categoryAttributes, categoryTree, formerCategorySlugs, media } from "./schema.ts";

/** Holds the tree as it is until the transaction ends, beside others who do the same. */
export async function holdTree(tx: Tx): Promise<CategoryTree> {
  await tx.select({ version: categoryTree.version }).from(categoryTree).for("share");
  return treeOf(await loadCategories(tx));
}

/** Takes the tree for a change, once everybody who holds it is done. */
export async function lockTree(tx: Tx): Promise<Category[]> {
  await tx.update(categoryTree).set({ version: sql`version + 1` });
  return loadCategories(tx);
}

async function loadCategories(conn: Conn): Promise<Category[]> {
  const rows = await conn.select().from(categories);
  return rows.map(({ path: _, parentId, pictureId, ...category }) => ({
    ...category,
    parentId: parentId ?? undefined,
    pictureId: pictureId ?? undefined,
  }));
}

/** Writes categories in the order of their depth, so that each finds its parent. */
export async function saveCategories(tx: Tx, changed: readonly Category[], tree: CategoryTree): Promise<void> {
  const rows = changed.map(({ parentId, pictureId, ...category }) => ({
    ...category,
    parentId: parentId ?? null,
    pictureId: pictureId ?? null,
    path: [...(tree.get(category.id)?.ids ?? [])],
  }));
  rows.sort((a, b) => a.path.length - b.path.length);
  await insertRows(tx, categories, rows, replacing(categories, "id"));
}

const formerSlugs = sql<string[]>`array(
  select f.slug from ${formerCategorySlugs} f where f.category_id = ${categories.id} order by f.slug)`;
const attributesHere = sql<CategoryAttribute[]>`coalesce((
  select jsonb_agg(jsonb_build_object('attributeCode', a.attribute_code,
    'isRequired', a.is_required, 'isUnfilterable', a.is_unfilterable) order by a.attribute_code)
  from ${categoryAttributes} a where a.category_id = ${categories.id}), '[]')`;

function prepareTree(db: Db) {
  return db
    .select({ category: categories, picture: media, formerSlugs, attributes: attributesHere })
    .from(categories)
    .leftJoin(media, eq(media.id, categories.pictureId))
    .orderBy(sql`cardinality(${categories.path})`, categories.position, categories.slug)
    .prepare("category_tree");
}

export interface ListedCategory {
  readonly category: Omit<Category, "pictureId" | "parentId"> & { readonly parentId: string | null };
  readonly picture: Media | null;
  readonly formerSlugs: readonly string[];
  readonly attributes: readonly CategoryAttribute[];
}

export function prepareCategoryReads(db: Db) {
  const tree = prepareTree(db);
  const bySlug = db
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.slug, sql.placeholder("slug")))
    .prepare("category_by_slug");
  return {
    /** Parents before children, siblings by position. */
    categories: (): Promise<ListedCategory[]> => tree.execute(),
    hasCategory: async (slug: string): Promise<boolean> => (await bySlug.execute({ slug })).length > 0,
  };
}
