import { textArray, uuidArray } from "@souk/database/arrays";
import type { Conn } from "@souk/database/database";
import { and, asc, eq, ilike, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { OfferState } from "../domain/product.ts";
import { options, picture } from "./offer-reader.ts";
import { categories, offers, products, variants } from "./schema.ts";

/** Where a page ends: product, place of the variant in it, offer. */
export type OfferPlace = readonly [productId: string, position: bigint, offerId: string];

export interface OfferFilter {
  readonly sellerId: string;
  readonly query: string;
  readonly categoryId: string | undefined;
  readonly state: OfferState | undefined;
}

function select(conn: Conn) {
  return conn
    .select({
      offer: offers,
      position: variants.position,
      productSlug: products.slug,
      productState: products.state,
      title: products.title,
      options,
      picture,
    })
    .from(offers)
    .innerJoin(variants, eq(variants.id, offers.variantId))
    .innerJoin(products, eq(products.id, offers.productId))
    .$dynamic();
}

export type SellerOfferRow = Awaited<ReturnType<typeof select>>[number];

/** A page of a shop's offers, those of one product together, after a place. */
export async function listSellerOffers(
  conn: Conn,
  filter: OfferFilter,
  page: { after: OfferPlace | undefined; limit: number },
): Promise<SellerOfferRow[]> {
  const { sellerId, state, categoryId } = filter;
  const where = and(
    eq(offers.sellerId, sellerId),
    ne(products.state, "archived"),
    state && eq(offers.state, state),
    filter.query ? matches(filter.query) : undefined,
    categoryId ? isBelow(conn, categoryId) : undefined,
    page.after ? isAfter(page.after) : undefined,
  );
  return select(conn)
    .where(where)
    .orderBy(asc(offers.productId), asc(variants.position), asc(offers.id))
    .limit(page.limit);
}

/** Of these, by id or by SKU, those of the shop's. */
export async function findSellerOffers(
  conn: Conn,
  { sellerId, offerIds, skus }: { sellerId: string; offerIds: readonly string[]; skus: readonly string[] },
): Promise<SellerOfferRow[]> {
  if (offerIds.length + skus.length === 0) return [];
  const bySku = and(ne(offers.sku, ""), sql`${offers.sku} = any(${textArray(skus)})`);
  const named = or(
    offerIds.length > 0 ? sql`${offers.id} = any(${uuidArray(offerIds)})` : undefined,
    skus.length > 0 ? bySku : undefined,
  );
  return select(conn).where(and(eq(offers.sellerId, sellerId), named));
}

/** The first condition lets the index begin in the right place; the second is exact. */
function isAfter([productId, position, offerId]: OfferPlace): SQL | undefined {
  return and(
    sql`${offers.productId} >= ${productId}::uuid`,
    sql`(${offers.productId}, ${variants.position}, ${offers.id}) > (${productId}::uuid, ${position}::bigint, ${offerId}::uuid)`,
  );
}

function matches(query: string): SQL | undefined {
  const literally = query.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  return or(
    sql`exists (select from jsonb_each_text(${products.title}) t where t.value ilike ${`%${literally}%`})`,
    ilike(products.brand, `%${literally}%`),
    ilike(offers.sku, `${literally}%`),
  );
}

function isBelow(conn: Conn, categoryId: string): SQL {
  const below = conn
    .select({ id: categories.id })
    .from(categories)
    .where(sql`${categoryId}::uuid = any(${categories.path})`);
  return inArray(products.categoryId, below);
}
