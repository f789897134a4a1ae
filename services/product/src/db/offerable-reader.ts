import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { Media } from "../domain/product.ts";
import type { Text } from "../domain/text.ts";
import { containing } from "./containing.ts";

export interface OfferableRow extends Record<string, unknown> {
  readonly productId: string;
  readonly slug: string;
  readonly title: Text;
  readonly brand: string;
  readonly categoryId: string;
  readonly picture: Media | null;
  readonly variantCount: number;
  readonly sellerCount: number;
  readonly priceMinor: string | null;
  readonly currencyCode: string | null;
  readonly ownOfferCount: number;
}

const most = 20;

/** Published products by a variant's code or by words of title and brand; a code comes first. */
export async function findOfferable(
  conn: Conn,
  { sellerId, words }: { sellerId: string; words: string },
): Promise<OfferableRow[]> {
  const like = containing(words);
  return conn.execute<OfferableRow>(sql`
    select c.product_id as "productId", c.slug, c.title, c.brand, c.category_id as "categoryId", c.picture,
      c.variant_count as "variantCount", c.seller_count as "sellerCount", c.price_minor::text as "priceMinor",
      c.currency_code as "currencyCode", (select count(*)::int from offers o
        where o.product_id = c.product_id and o.seller_id = ${sellerId}) as "ownOfferCount"
    from product_cards c left join variants v on v.code = ${words} and v.code <> '' and v.product_id = c.product_id
    where v.id is not null or c.title->>'en' ilike ${like} or c.title->>'ru' ilike ${like} or c.brand ilike ${like}
    order by v.id is null, c.title->>'en', c.product_id limit ${most}`);
}
