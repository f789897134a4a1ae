import { instant } from "@souk/database/columns";
import { index, pgTable, uuid } from "drizzle-orm/pg-core";

/** Sellers that may not sell now: their offers are stored as they are and read as paused. */
export const heldSellers = pgTable("held_sellers", {
  sellerId: uuid("seller_id").primaryKey(),
  since: instant("since").notNull(),
});

/** Sellers that were held or let go, whose products are still to be told of, from a product on. */
export const heldSellerWork = pgTable(
  "held_seller_work",
  {
    sellerId: uuid("seller_id").primaryKey(),
    afterProductId: uuid("after_product_id").notNull(),
    since: instant("since").notNull(),
  },
  (table) => [index("held_seller_work_since").on(table.since)],
);
