import { currencyCode, instant, minorUnits } from "@souk/database/columns";
import { bigint, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

/** What the shop shows: as much of it as proposals are compared with. */
export const listedProducts = pgTable(
  "listed_products",
  {
    productId: uuid("product_id").primaryKey(),
    version: bigint("version", { mode: "bigint" }).notNull(),
    sellerIds: uuid("seller_ids").array().notNull(),
    mediaIds: text("media_ids").array().notNull(),
  },
  (table) => [index("listed_products_media").using("gin", table.mediaIds)],
);

export const listedTexts = pgTable(
  "listed_texts",
  {
    productId: uuid("product_id")
      .notNull()
      .references(() => listedProducts.productId, { onDelete: "cascade" }),
    language: text("language").notNull(),
    signature: integer("signature").array().notNull(),
    bands: integer("bands").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.language] }),
    index("listed_texts_bands").using("gin", table.bands),
  ],
);

export const listedOffers = pgTable(
  "listed_offers",
  {
    offerId: uuid("offer_id").primaryKey(),
    productId: uuid("product_id")
      .notNull()
      .references(() => listedProducts.productId, { onDelete: "cascade" }),
    variantId: uuid("variant_id").notNull(),
    sellerId: uuid("seller_id").notNull(),
    categoryId: uuid("category_id").notNull(),
    currencyCode: currencyCode(),
    minorUnits: minorUnits("minor_units"),
  },
  (table) => [
    index("listed_offers_category").on(table.categoryId, table.offerId),
    index("listed_offers_product").on(table.productId),
  ],
);

/** That the catalogue of before this service was there has been read: one row, once it has. */
export const catalogueLoads = pgTable("catalogue_loads", {
  id: integer("id").primaryKey(),
  loadedAt: instant("loaded_at").notNull(),
});
