import { createdAt, currencyCode, id, minorUnits } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { OfferState } from "../../domain/product.ts";
import { products } from "./products.ts";
import { variants } from "./variants.ts";

export const offers = pgTable(
  "offers",
  {
    id: id(),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    sellerId: uuid("seller_id").notNull(),
    position: smallint("position").notNull(),
    priceMinor: minorUnits("price_minor"),
    currencyCode: currencyCode(),
    compareAtMinor: bigint("compare_at_minor", { mode: "bigint" }),
    state: text("state").$type<OfferState>().notNull(),
    sku: text("sku").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("offers_product").on(table.productId),
    index("offers_seller").on(table.sellerId, table.productId),
    uniqueIndex("offers_variant_seller").on(table.variantId, table.sellerId),
    uniqueIndex("offers_seller_sku").on(table.sellerId, table.sku).where(sql`sku <> ''`),
    check("offers_price_positive", sql`price_minor > 0`),
    check("offers_compare_at_higher", sql`compare_at_minor > price_minor`),
  ],
);
