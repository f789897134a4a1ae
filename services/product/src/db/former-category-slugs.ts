import { textArray } from "@souk/database/arrays";
import type { Tx } from "@souk/database/database";
import { eq, sql } from "drizzle-orm";
import { insertRows, replacing } from "./insert-rows.ts";
import { formerCategorySlugs } from "./schema.ts";

interface FormerSlug {
  readonly slug: string;
  /** Where it leads. */
  readonly categoryId: string;
}

/** Old addresses lead on, until a category takes the slug; `taken` are all slugs of the tree. */
export async function saveFormerCategorySlugs(
  tx: Tx,
  former: readonly FormerSlug[],
  taken: readonly string[],
): Promise<void> {
  const free = former.filter(({ slug }) => !taken.includes(slug));
  await insertRows(tx, formerCategorySlugs, free, replacing(formerCategorySlugs, "slug"));
  await tx.delete(formerCategorySlugs).where(sql`${formerCategorySlugs.slug} = any(${textArray(taken)})`);
}

/** Whatever led to a category leads to another, its own address too. */
export async function leadOn(tx: Tx, from: { id: string; slug: string }, intoId: string): Promise<void> {
  await tx.update(formerCategorySlugs).set({ categoryId: intoId }).where(eq(formerCategorySlugs.categoryId, from.id));
  await insertRows(
    tx,
    formerCategorySlugs,
    [{ slug: from.slug, categoryId: intoId }],
    replacing(formerCategorySlugs, "slug"),
  );
}
