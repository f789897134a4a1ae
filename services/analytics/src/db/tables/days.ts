import { currencyCode, minorUnits } from "@souk/database/columns";
import { date, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";

/** What came of the orders that a seller got on a day. Counted from the facts, never changed otherwise. */
export const sellerDays = pgTable(
  "seller_days",
  {
    sellerId: uuid("seller_id").notNull(),
    day: date("day").notNull(),
    currencyCode: currencyCode(),
    /** Cancelled ones too. */
    orderCount: integer("order_count").notNull(),
    /** Of what was not cancelled, like the commission. */
    unitCount: integer("unit_count").notNull(),
    gross: minorUnits("gross"),
    discount: minorUnits("discount"),
    commission: minorUnits("commission"),
    cancelledOrderCount: integer("cancelled_order_count").notNull(),
    cancelled: minorUnits("cancelled"),
    refundedOrderCount: integer("refunded_order_count").notNull(),
    refunded: minorUnits("refunded"),
  },
  (table) => [
    primaryKey({ columns: [table.sellerId, table.day, table.currencyCode] }),
    index("seller_days_day").on(table.day),
  ],
);

/** The same by product, without what was cancelled. */
export const productDays = pgTable(
  "product_days",
  {
    sellerId: uuid("seller_id").notNull(),
    day: date("day").notNull(),
    currencyCode: currencyCode(),
    productId: uuid("product_id").notNull(),
    orderCount: integer("order_count").notNull(),
    unitCount: integer("unit_count").notNull(),
    sales: minorUnits("sales"),
  },
  (table) => [
    primaryKey({ columns: [table.sellerId, table.day, table.currencyCode, table.productId] }),
    index("product_days_day").on(table.day),
  ],
);
