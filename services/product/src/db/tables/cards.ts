import { instant } from "@souk/database/columns";
import { bigint, boolean, char, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Media } from "../../domain/product.ts";
import type { Text } from "../../domain/text.ts";
import { products } from "./products.ts";

/** What a grid shows of each published product; written with the product, in its transaction. */
export const productCards = pgTable("product_cards", {
  productId: uuid("product_id")
    .primaryKey()
    .references(() => products.id, { onDelete: "cascade" }),
  slug: text("slug").notNull(),
  title: jsonb("title").$type<Text>().notNull(),
  brand: text("brand").notNull(),
  picture: jsonb("picture").$type<Media>(),
  offerId: uuid("offer_id"),
  sellerId: uuid("seller_id"),
  priceMinor: bigint("price_minor", { mode: "bigint" }),
  currencyCode: char("currency_code", { length: 3 }),
  compareAtMinor: bigint("compare_at_minor", { mode: "bigint" }),
  hasPriceRange: boolean("has_price_range").notNull(),
  variantCount: integer("variant_count").notNull(),
  sellerCount: integer("seller_count").notNull(),
  publishedAt: instant("published_at").notNull(),
  categoryId: uuid("category_id").notNull(),
  categoryPath: uuid("category_path").array().notNull(),
  offerIds: uuid("offer_ids").array().notNull(),
});

/**
 * Which lists a card is in, with what they are sorted by: a row for each category from its own to the top, for each
 * seller, and for the whole shop. A page of any of them is one short index range, however large the list.
 */
export const productListings = pgTable(
  "product_listings",
  {
    productId: uuid("product_id")
      .notNull()
      .references(() => productCards.productId, { onDelete: "cascade" }),
    /** A category's id, a seller's, or nil for the whole shop. */
    scopeId: uuid("scope_id").notNull(),
    publishedAt: instant("published_at").notNull(),
    /** The price, or the largest number when nobody offers the product: those come last. */
    cheapestFirst: bigint("cheapest_first", { mode: "bigint" }).notNull(),
    /** The price negated, or the largest number. */
    dearestFirst: bigint("dearest_first", { mode: "bigint" }).notNull(),
    /** Small for what was ordered much of late; see domain/popularity.ts. */
    popularFirst: bigint("popular_first", { mode: "bigint" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.scopeId] }),
    index("product_listings_newest").on(table.scopeId, table.publishedAt, table.productId),
    index("product_listings_cheapest").on(table.scopeId, table.cheapestFirst, table.productId),
    index("product_listings_dearest").on(table.scopeId, table.dearestFirst, table.productId),
    index("product_listings_popular").on(table.scopeId, table.popularFirst, table.productId),
  ],
);
