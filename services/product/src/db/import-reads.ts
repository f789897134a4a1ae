import { textArray, uuidArray } from "@souk/database/arrays";
import type { Conn, Tx } from "@souk/database/database";
import { and, inArray, sql } from "drizzle-orm";
import type { Attribute } from "../domain/attribute.ts";
import type { Revision } from "../domain/revision.ts";
import { insertRows } from "./insert-rows.ts";
import { revisionRow, toRevision } from "./revision-store.ts";
import { attributes, productRevisions, sellerProducts } from "./schema.ts";

/** SKU → the product of the seller's that has it, in the shop or in an open revision. */
export async function findProductsOfSkus(
  conn: Conn,
  { sellerId, skus }: { sellerId: string; skus: readonly string[] },
): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const rows = await conn.execute<{ sku: string; productId: string }>(sql`
    select sku, product_id as "productId" from offers
    where seller_id = ${sellerId} and sku <> '' and sku = any(${textArray(skus)})
    union all
    select o->>'sku', r.product_id from product_revisions r
    cross join lateral jsonb_path_query(r.content, '$.variants[*].offers[*]') as o
    where r.state in ('draft', 'submitted') and r.seller_id = ${sellerId}
      and jsonb_path_query_array(r.content, '$.variants[*].offers[*].sku') ?| ${textArray(skus)}
      and o->>'sku' = any(${textArray(skus)})`);
  return new Map(rows.map(({ sku, productId }) => [sku, productId]));
}

/** Of these products, those in the seller's list, and whether they own each. */
export async function findOwn(
  conn: Conn,
  { sellerId, productIds }: { sellerId: string; productIds: readonly string[] },
): Promise<Map<string, boolean>> {
  const rows = await conn
    .select({ productId: sellerProducts.productId, isOwner: sellerProducts.isOwner })
    .from(sellerProducts)
    .where(
      sql`${sellerProducts.sellerId} = ${sellerId} and ${sellerProducts.productId} = any(${uuidArray(productIds)})`,
    );
  return new Map(rows.map(({ productId, isOwner }) => [productId, isOwner]));
}

/** Entries of the dictionary by code, or else by what they are called. */
export async function findAttributesByWord(conn: Conn, words: readonly string[]): Promise<Attribute[]> {
  if (words.length === 0) return [];
  const byCode = await conn
    .select()
    .from(attributes)
    .where(sql`${attributes.code} = any(${textArray(words)})`);
  const codes = new Set(byCode.map(({ code }) => code));
  const names = words.filter((word) => !codes.has(word)).map((word) => word.toLowerCase());
  if (names.length === 0) return byCode;
  // A set that the server hashes once: an array would be searched from its beginning for every entry.
  const low = sql`(select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb))`;
  const byName = await conn
    .select()
    .from(attributes)
    .where(sql`lower(${attributes.name}->>'en') in ${low} or lower(${attributes.name}->>'ru') in ${low}`);
  return [...byCode, ...byName.filter(({ code }) => !codes.has(code))];
}

/** Drafts and what is in moderation of these products, for this transaction alone; the products are locked before. */
export async function lockOpenOf(tx: Tx, productIds: readonly string[]): Promise<Revision[]> {
  const rows = await tx
    .select()
    .from(productRevisions)
    .where(
      and(
        sql`${productRevisions.productId} = any(${uuidArray(productIds)})`,
        inArray(productRevisions.state, ["draft", "submitted"]),
      ),
    )
    .orderBy(productRevisions.id)
    .for("update");
  return rows.map(toRevision);
}

/** Writes revisions in one statement and notes each in its seller's list. */
export async function saveRevisions(tx: Tx, revisions: readonly Revision[]): Promise<void> {
  if (revisions.length === 0) return;
  await insertRows(
    tx,
    productRevisions,
    revisions.map(revisionRow),
    sql`on conflict (id) do update set state = excluded.state, version = excluded.version, content = excluded.content,
      base = excluded.base, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
      submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at`,
  );
  await insertRows(
    tx,
    sellerProducts,
    revisions.map(({ sellerId, productId, state, savedAt }) => ({
      ...{ sellerId, productId, isOwner: true, revisionState: state, changedAt: savedAt },
    })),
    sql`on conflict (seller_id, product_id) do update set is_owner = true,
      revision_state = excluded.revision_state, changed_at = excluded.changed_at`,
  );
}
