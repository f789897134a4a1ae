import { textArray, uuidArray } from "@souk/database/arrays";
import type { Tx } from "@souk/database/database";
import { and, eq, gt, sql } from "drizzle-orm";
import { type Claim, claimKey } from "../domain/claims.ts";
import type { Offer, Product, ProductState, TakenOffBy } from "../domain/product.ts";
import { insertRows, replacing } from "./insert-rows.ts";
import { mediaRows, offerRows, productRow, variantRows } from "./product-rows.ts";
import { offers, productMedia, products, variants } from "./schema.ts";

/** What a writer needs to know of a stored product before it decides. */
export interface ProductHead {
  readonly id: string;
  readonly slug: string;
  readonly categoryId: string;
  readonly state: ProductState;
  readonly version: bigint;
  readonly contentHash: string;
  readonly publishedAt: Date | null;
  readonly ownerSellerId: string | null;
  readonly archivedBy: TakenOffBy | null;
}

/** Locks the products that exist, in the order of their ids, until the transaction ends. */
export async function lockProducts(tx: Tx, ids: readonly string[]): Promise<Map<string, ProductHead>> {
  const { id, slug, categoryId, state, version, contentHash, publishedAt, ownerSellerId, archivedBy } = products;
  const rows = await tx
    .select({ id, slug, categoryId, state, version, contentHash, publishedAt, ownerSellerId, archivedBy })
    .from(products)
    .where(sql`${products.id} = any(${uuidArray(ids)})`)
    .orderBy(products.id)
    .for("update")
    .prepare("lock_products")
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findOffers(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, Pick<Offer, "state" | "createdAt">>> {
  const rows = await tx
    .select({ id: offers.id, state: offers.state, createdAt: offers.createdAt })
    .from(offers)
    .where(sql`${offers.id} = any(${uuidArray(ids)})`);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findOfferPlace(tx: Tx, id: string): Promise<{ productId: string; sellerId: string } | undefined> {
  const [row] = await tx
    .select({ productId: offers.productId, sellerId: offers.sellerId })
    .from(offers)
    .where(eq(offers.id, id));
  return row;
}

/** Ids of products in these categories after a given one, in order. */
export async function listProductIds(
  tx: Tx,
  { categoryIds, afterId, limit }: { categoryIds: readonly string[]; afterId: string; limit: number },
): Promise<string[]> {
  const rows = await tx
    .select({ id: products.id })
    .from(products)
    .where(and(sql`${products.categoryId} = any(${uuidArray(categoryIds)})`, gt(products.id, afterId)))
    .orderBy(products.id)
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Who holds what is claimed: claim key → product id. */
export async function findHolders(tx: Tx, claims: readonly Claim[]): Promise<Map<string, string>> {
  const values = (kind: Claim["kind"]) => claims.filter((claim) => claim.kind === kind).map((claim) => claim.value);
  const skus = values("sku").map((value) => ({ seller_id: value.slice(0, 36), sku: value.slice(37) }));
  const rows = await tx.execute<{ kind: Claim["kind"]; value: string; holder: string }>(sql`
    select 'slug' as kind, slug as value, id as holder from products where slug = any(${textArray(values("slug"))})
    union all
    select 'variant', id::text, product_id from variants where id = any(${uuidArray(values("variant"))})
    union all
    select 'code', code, product_id from variants where code = any(${textArray(values("code"))}) and code <> ''
    union all
    select 'offer', id::text, product_id from offers where id = any(${uuidArray(values("offer"))})
    union all
    select 'sku', o.seller_id || ' ' || o.sku, o.product_id
    from jsonb_to_recordset(${JSON.stringify(skus)}::jsonb) as s(seller_id uuid, sku text)
    join offers o on o.seller_id = s.seller_id and o.sku = s.sku and o.sku <> ''`);
  return new Map(rows.map(({ kind, value, holder }) => [claimKey({ kind, value }), holder]));
}

/** Writes the products' own rows, not those of their variants, offers and media. */
export async function saveHeads(tx: Tx, changed: readonly Product[]): Promise<void> {
  await insertRows(tx, products, changed.map(productRow), replacing(products, "id"));
}

/** Writes the products with everything that belongs to them in place of what was there. */
export async function saveProducts(tx: Tx, changed: readonly Product[], existingIds: readonly string[]): Promise<void> {
  if (existingIds.length > 0) {
    await tx.delete(variants).where(sql`${variants.productId} = any(${uuidArray(existingIds)})`);
    await tx.delete(productMedia).where(sql`${productMedia.productId} = any(${uuidArray(existingIds)})`);
  }
  await saveHeads(tx, changed);
  await insertRows(tx, variants, changed.flatMap(variantRows));
  await insertRows(tx, offers, changed.flatMap(offerRows));
  await insertRows(tx, productMedia, changed.flatMap(mediaRows));
}

/** Many at once, in one statement. */
export async function saveOffers(tx: Tx, changed: readonly Offer[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map(({ id, priceMinor, compareAtMinor, state }) => ({
    ...{ id, state, price_minor: String(priceMinor) },
    compare_at_minor: compareAtMinor === undefined ? null : String(compareAtMinor),
  }));
  await tx.execute(sql`
    update offers set price_minor = c.price_minor, compare_at_minor = c.compare_at_minor, state = c.state
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as c(id uuid, price_minor bigint, compare_at_minor bigint, state text)
    where offers.id = c.id`);
}

export async function saveOffer(tx: Tx, offer: Offer): Promise<void> {
  const { priceMinor, state } = offer;
  await tx
    .update(offers)
    .set({ priceMinor, state, compareAtMinor: offer.compareAtMinor ?? null })
    .where(eq(offers.id, offer.id));
}

/** What a seller archived stays so until the marketplace publishes it. */
export async function holdArchived(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .update(products)
    .set({ archivedBy: "operator" })
    .where(and(sql`${products.id} = any(${uuidArray(ids)})`, eq(products.state, "archived")));
}
