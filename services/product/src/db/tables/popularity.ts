import { instant } from "@souk/database/columns";
import { doublePrecision, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { products } from "./products.ts";

/** How much a product was ordered, later orders weighing more; a product nobody ordered has no row. */
export const productPopularity = pgTable("product_popularity", {
  productId: uuid("product_id")
    .primaryKey()
    .references(() => products.id, { onDelete: "cascade" }),
  heat: doublePrecision("heat").notNull(),
});

/** What each order added, to be taken back if it is cancelled. */
export const sales = pgTable(
  "sales",
  {
    orderId: uuid("order_id").notNull(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    quantity: integer("quantity").notNull(),
    placedAt: instant("placed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.productId] }),
    index("sales_placed_at").on(table.placedAt),
    index("sales_product").on(table.productId),
  ],
);
