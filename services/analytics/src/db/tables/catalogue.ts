import { id, instant } from "@souk/database/columns";
import { bigint, boolean, date, index, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";

/** What products are called, and where they are. */
export const products = pgTable("products", {
  id: id(),
  version: bigint("version", { mode: "bigint" }).notNull(),
  slug: text("slug").notNull(),
  title: jsonb("title").$type<Record<string, string>>().notNull(),
  /** Null where it was not told. */
  categoryId: uuid("category_id"),
});

export const offers = pgTable(
  "offers",
  {
    id: id(),
    productId: uuid("product_id").notNull(),
    sellerId: uuid("seller_id").notNull(),
    sku: text("sku").notNull(),
    /** Shoppers see it. */
    isActive: boolean("is_active").notNull(),
  },
  (table) => [index("offers_seller").on(table.sellerId), index("offers_product").on(table.productId)],
);

export const stock = pgTable("stock", {
  offerId: uuid("offer_id").primaryKey(),
  available: bigint("available", { mode: "bigint" }).notNull(),
  version: bigint("version", { mode: "bigint" }).notNull(),
  /** Null when there is some, or when it was sold out before anything was counted. */
  soldOutSince: instant("sold_out_since"),
});

/** One that was removed stays as such, so that what is heard of it later does not bring it back. */
export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    productId: uuid("product_id").notNull(),
    /** Null when only the product was told. */
    offerId: uuid("offer_id"),
    version: integer("version").notNull(),
    stars: smallint("stars").notNull(),
    isRemoved: boolean("is_removed").notNull(),
    /** When it was first heard of, in the time zone of the marketplace. */
    day: date("day").notNull(),
  },
  (table) => [index("reviews_product").on(table.productId), index("reviews_day").on(table.day)],
);

/** That the catalogue of before something of it was kept has been read: a row for each, once it has. */
export const catalogueLoads = pgTable("catalogue_loads", {
  id: integer("id").primaryKey(),
  loadedAt: instant("loaded_at").notNull(),
});
