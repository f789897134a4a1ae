import { date, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";

/**
 * Who looked at which product on a day, once each, and whose product it was then. `visitor` is a hash under a key that
 * nobody has once the day is over. Kept for some days only, in which repeats may come.
 */
export const visits = pgTable(
  "visits",
  {
    day: date("day").notNull(),
    productId: uuid("product_id").notNull(),
    visitor: uuid("visitor").notNull(),
    sellerIds: uuid("seller_ids").array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.productId, table.visitor] })],
);

/** How many they were: counted as each comes, and as long as visits are kept, the same counted anew from them. */
export const visitDays = pgTable(
  "visit_days",
  {
    sellerId: uuid("seller_id").notNull(),
    day: date("day").notNull(),
    productId: uuid("product_id").notNull(),
    visitCount: integer("visit_count").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sellerId, table.day, table.productId] }),
    index("visit_days_day").on(table.day),
  ],
);
