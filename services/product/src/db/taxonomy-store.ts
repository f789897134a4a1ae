import { uuidArray } from "@souk/database/arrays";
import type { Conn, Tx } from "@souk/database/database";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Attribute } from "../domain/attribute.ts";
import type { CategoryAttribute } from "../domain/category-tree.ts";
import { containing } from "./containing.ts";
import { attributes, categories, categoryAttributes, productRevisions, products } from "./schema.ts";

/** How many products and open drafts are in each category itself. */
export async function countByCategory(conn: Conn): Promise<Map<string, { products: number; drafts: number }>> {
  const rows = await conn.execute<{ id: string; products: number; drafts: number }>(sql`
    select id::text as id, sum(products)::int as products, sum(drafts)::int as drafts from (
      select category_id as id, count(*) as products, 0 as drafts from ${products} group by category_id
      union all
      select (content->>'categoryId')::uuid, 0, count(*) from ${productRevisions}
      where state in ('draft', 'submitted') and content->>'categoryId' <> '' group by 1) as counted
    group by id`);
  return new Map(rows.map((row) => [row.id, { products: row.products, drafts: row.drafts }]));
}

/** What sellers propose for one category they propose for another. Moderation may still approve what it rejected. */
export async function moveRevisions(tx: Tx, fromId: string, intoId: string): Promise<void> {
  const moved = (column: SQL) => sql`case when ${column}->>'categoryId' = ${fromId}
    then jsonb_set(${column}, '{categoryId}', to_jsonb(${intoId}::text)) else ${column} end`;
  await tx.execute(sql`
    update ${productRevisions} set content = ${moved(sql`content`)}, base = ${moved(sql`base`)}
    where state in ('draft', 'submitted', 'rejected') and (content->>'categoryId' = ${fromId} or base->>'categoryId' = ${fromId})`);
}

export async function deleteCategory(tx: Tx, id: string): Promise<void> {
  await tx.delete(categories).where(eq(categories.id, id));
}

/** The dictionary from a code on; with words, what has them. */
export async function listAttributes(
  conn: Conn,
  { words, after, limit }: { words: string; after: string; limit: number },
): Promise<Attribute[]> {
  const like = containing(words);
  const has = sql`(${attributes.name}->>'en' ilike ${like} or ${attributes.name}->>'ru' ilike ${like} or ${attributes.code} ilike ${like})`;
  return conn
    .select()
    .from(attributes)
    .where(and(sql`${attributes.code} > ${after}`, words ? has : undefined))
    .orderBy(attributes.code)
    .limit(limit);
}

/** Undefined: nothing is said of it there. */
export async function findCategoryAttribute(
  tx: Tx,
  categoryId: string,
  attributeCode: string,
): Promise<CategoryAttribute | undefined> {
  const [row] = await tx
    .select()
    .from(categoryAttributes)
    .where(and(eq(categoryAttributes.categoryId, categoryId), eq(categoryAttributes.attributeCode, attributeCode)))
    .for("update");
  return row;
}

export async function saveCategoryAttribute(tx: Tx, categoryId: string, said: CategoryAttribute): Promise<void> {
  const { attributeCode, isRequired, isUnfilterable } = said;
  await tx
    .insert(categoryAttributes)
    .values({ categoryId, attributeCode, isRequired, isUnfilterable })
    .onConflictDoUpdate({
      target: [categoryAttributes.categoryId, categoryAttributes.attributeCode],
      set: { isRequired, isUnfilterable },
    });
}

export async function forgetCategoryAttribute(tx: Tx, categoryId: string, attributeCode: string): Promise<void> {
  await tx
    .delete(categoryAttributes)
    .where(and(eq(categoryAttributes.categoryId, categoryId), eq(categoryAttributes.attributeCode, attributeCode)));
}

/** The codes that products need, by the category that says so. */
export async function findRequired(conn: Conn, categoryIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await conn
    .select({ categoryId: categoryAttributes.categoryId, code: categoryAttributes.attributeCode })
    .from(categoryAttributes)
    .where(and(sql`${categoryAttributes.categoryId} = any(${uuidArray(categoryIds)})`, categoryAttributes.isRequired))
    .orderBy(categoryAttributes.attributeCode);
  const byCategory = Map.groupBy(rows, (row) => row.categoryId);
  return new Map([...byCategory].map(([id, all]) => [id, all.map(({ code }) => code)]));
}
