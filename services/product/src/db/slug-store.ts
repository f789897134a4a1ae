import { textArray } from "@souk/database/arrays";
import type { Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";
import { insertRows, replacing } from "./insert-rows.ts";
import { formerSlugs } from "./schema.ts";

export interface GivenUpSlug {
  readonly productId: string;
  /** What it gave up. */
  readonly from: string;
}

/** Old addresses lead to the products that gave them up, until a product takes the slug. */
export async function saveFormerSlugs(tx: Tx, all: readonly GivenUpSlug[], taken: readonly string[]): Promise<void> {
  const given = all.filter(({ from }) => !taken.includes(from));
  await insertRows(
    tx,
    formerSlugs,
    given.map(({ productId, from }) => ({ slug: from, productId })),
    replacing(formerSlugs, "slug"),
  );
  if (taken.length > 0) await tx.delete(formerSlugs).where(sql`${formerSlugs.slug} = any(${textArray(taken)})`);
}
