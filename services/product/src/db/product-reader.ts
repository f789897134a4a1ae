import { uuidArray } from "@souk/database/arrays";
import type { Conn, Db } from "@souk/database/database";
import { asc, type SQL, sql } from "drizzle-orm";
import { withHeld } from "../domain/held-sellers.ts";
import type { Media, Offer, Product, Variant } from "../domain/product.ts";
import { products } from "./schema.ts";

interface OfferJson extends Omit<Offer, "priceMinor" | "compareAtMinor" | "createdAt"> {
  readonly variantId: string;
  readonly priceMinor: string;
  readonly compareAtMinor: string | null;
  readonly createdAt: string;
}

/** Columns of subqueries are written out: drizzle drops the table's name where only one table is selected from. */
const fields = {
  id: products.id,
  slug: products.slug,
  title: products.title,
  description: products.description,
  brand: products.brand,
  categoryId: products.categoryId,
  attributes: products.attributes,
  optionAttributeCodes: products.optionAttributeCodes,
  state: products.state,
  ownerSellerId: products.ownerSellerId,
  archivedBy: products.archivedBy,
  version: products.version,
  publishedAt: products.publishedAt,
  updatedAt: products.updatedAt,
  variants: sql<Omit<Variant, "offers">[]>`(
    select coalesce(json_agg(json_build_object(
      'id', v.id, 'code', v.code, 'options', v.options, 'mediaIds', v.media_ids) order by v.position), '[]')
    from variants v where v.product_id = products.id)`,
  offers: sql<OfferJson[]>`(
    select coalesce(json_agg(json_build_object(
      'id', o.id, 'variantId', o.variant_id, 'sellerId', o.seller_id, 'priceMinor', o.price_minor::text,
      'currencyCode', o.currency_code, 'compareAtMinor', o.compare_at_minor::text, 'state', o.state, 'sku', o.sku,
      'createdAt', o.created_at) order by o.position), '[]')
    from offers o where o.product_id = products.id)`,
  /** Those of its sellers that may not sell. */
  heldSellerIds: sql<string[]>`(
    select coalesce(json_agg(distinct h.seller_id), '[]') from offers o join held_sellers h on h.seller_id = o.seller_id
    where o.product_id = products.id)`,
  media: sql<Media[]>`(
    select coalesce(json_agg(json_build_object(
      'id', m.id, 'width', m.width, 'height', m.height, 'placeholder', m.placeholder, 'groundHue', m.ground_hue,
      'alt', pm.alt) order by pm.position), '[]')
    from product_media pm join media m on m.id = pm.media_id where pm.product_id = products.id)`,
};

const select = (conn: Conn, where: SQL) => conn.select(fields).from(products).where(where).$dynamic();

type Row = Awaited<ReturnType<typeof select>>[number];

function toProduct({
  offers,
  variants,
  publishedAt,
  ownerSellerId,
  archivedBy,
  heldSellerIds: _,
  ...row
}: Row): Product {
  const byVariant = Map.groupBy(offers, (offer) => offer.variantId);
  return {
    ...row,
    publishedAt: publishedAt ?? undefined,
    ownerSellerId: ownerSellerId ?? undefined,
    archivedBy: archivedBy ?? undefined,
    variants: variants.map((variant) => ({ ...variant, offers: (byVariant.get(variant.id) ?? []).map(toOffer) })),
  };
}

function toOffer({ variantId: _, priceMinor, compareAtMinor, createdAt, ...offer }: OfferJson): Offer {
  return {
    ...offer,
    priceMinor: BigInt(priceMinor),
    compareAtMinor: compareAtMinor === null ? undefined : BigInt(compareAtMinor),
    createdAt: new Date(createdAt),
  };
}

/** As shoppers are to see it. */
function toOfferedProduct(row: Row): Product {
  return withHeld(toProduct(row), new Set(row.heldSellerIds));
}

/** Whole products, in the order of their ids; those that do not exist are left out. */
export async function loadProducts(conn: Conn, ids: readonly string[]): Promise<Product[]> {
  const rows = await select(conn, sql`${products.id} = any(${uuidArray(ids)})`).orderBy(asc(products.id));
  return rows.map(toProduct);
}

/** Published products whole, one prepared statement each. */
export function prepareProductReads(db: Db) {
  const bySlug = select(db, sql`slug = ${sql.placeholder("slug")} and state = 'published'`).prepare("product_by_slug");
  const byFormerSlug = select(
    db,
    sql`id = (select product_id from former_slugs where slug = ${sql.placeholder("slug")}) and state = 'published'`,
  ).prepare("product_by_former_slug");
  const after = select(db, sql`id > ${sql.placeholder("afterId")} and state = 'published'`)
    .orderBy(asc(products.id))
    .limit(sql.placeholder("limit"))
    .prepare("products_after");
  return {
    publishedBySlug: async (slug: string): Promise<Product | undefined> =>
      (await bySlug.execute({ slug })).map(toOfferedProduct)[0],
    /** By a slug it had before. */
    publishedByFormerSlug: async (slug: string): Promise<Product | undefined> =>
      (await byFormerSlug.execute({ slug })).map(toOfferedProduct)[0],
    publishedAfter: async (afterId: string, limit: number): Promise<Product[]> =>
      (await after.execute({ afterId, limit })).map(toOfferedProduct),
  };
}
