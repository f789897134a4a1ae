import { uuidArray } from "@souk/database/arrays";
import type { Conn, Db } from "@souk/database/database";
import { eq, sql } from "drizzle-orm";
import type { Media, OfferState } from "../domain/product.ts";
import type { Text } from "../domain/text.ts";
import { categories, offers, products, variants } from "./schema.ts";

/** Chosen options in words, where `products` and `variants` are joined. */
export const options = sql<{ name: Text; value: Text }[]>`(
  select coalesce(json_agg(json_build_object('name', a.name, 'value', o->'name') order by c.position), '[]')
  from unnest(${products.optionAttributeCodes}) with ordinality as c(code, position)
  join attributes a on a.code = c.code
  cross join lateral jsonb_array_elements(a.options) as o
  where o->>'code' = ${variants.options}->>c.code)`;

/** What shows the variant, where `offers` and `variants` are joined. */
export const picture = sql<Media | null>`(
  select json_build_object('id', m.id, 'width', m.width, 'height', m.height, 'placeholder', m.placeholder,
    'groundHue', m.ground_hue, 'alt', pm.alt)
  from product_media pm join media m on m.id = pm.media_id
  where pm.product_id = ${offers.productId} and (${variants.mediaIds} = '{}' or m.id = any(${variants.mediaIds}))
  order by pm.position limit 1)`;

/** Of a seller that is held, nothing is for sale, whatever the offer itself says. */
const offeredState = sql<OfferState>`case when exists (
  select 1 from held_sellers h where h.seller_id = ${offers.sellerId}) then 'paused' else ${offers.state} end`;

function prepareDetails(db: Db) {
  return db
    .select({
      offer: {
        id: offers.id,
        variantId: offers.variantId,
        productId: offers.productId,
        sellerId: offers.sellerId,
        priceMinor: offers.priceMinor,
        currencyCode: offers.currencyCode,
        compareAtMinor: offers.compareAtMinor,
        state: offeredState,
        sku: offers.sku,
      },
      productSlug: products.slug,
      productState: products.state,
      title: products.title,
      categoryPath: categories.path,
      options,
      picture,
    })
    .from(offers)
    .innerJoin(variants, eq(variants.id, offers.variantId))
    .innerJoin(products, eq(products.id, offers.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(sql`${offers.id} = any(${sql.placeholder("ids")}::uuid[])`)
    .prepare("offers_by_ids");
}

export type OfferDetailsRow = Awaited<ReturnType<ReturnType<typeof prepareDetails>["execute"]>>[number];

/** Offers with what a line shows of them, one prepared statement. */
export function prepareOfferReads(db: Db) {
  const details = prepareDetails(db);
  return {
    offersByIds: (ids: readonly string[]): Promise<OfferDetailsRow[]> => details.execute({ ids: `{${ids.join(",")}}` }),
  };
}

/** Offer id → product id. */
export async function findOfferProducts(conn: Conn, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await conn
    .select({ id: offers.id, productId: offers.productId })
    .from(offers)
    .where(sql`${offers.id} = any(${uuidArray(ids)})`)
    .prepare("products_of_offers")
    .execute();
  return new Map(rows.map(({ id, productId }) => [id, productId]));
}
