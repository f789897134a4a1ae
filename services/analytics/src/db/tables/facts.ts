import { currencyCode, id, instant, minorUnits } from "@souk/database/columns";
import { bigserial, date, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";

/** One seller's part of an order, as it was placed. */
export const soldParts = pgTable(
  "sold_parts",
  {
    sellerOrderId: uuid("seller_order_id").primaryKey(),
    orderId: uuid("order_id").notNull(),
    sellerId: uuid("seller_id").notNull(),
    currencyCode: currencyCode(),
    /** In the time zone of the marketplace. */
    day: date("day").notNull(),
    commission: minorUnits("commission"),
  },
  (table) => [
    index("sold_parts_order").on(table.orderId),
    index("sold_parts_seller_day").on(table.sellerId, table.day),
    index("sold_parts_day").on(table.day),
  ],
);

export const soldLines = pgTable(
  "sold_lines",
  {
    sellerOrderId: uuid("seller_order_id")
      .notNull()
      .references(() => soldParts.sellerOrderId, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    productId: uuid("product_id").notNull(),
    quantity: integer("quantity").notNull(),
    /** Before discounts. */
    total: minorUnits("total"),
    /** What of the discounts the seller pays. */
    discount: minorUnits("discount"),
  },
  (table) => [primaryKey({ columns: [table.sellerOrderId, table.position] })],
);

/** By the id of what was cancelled: an order, or one seller's part of it. It may be heard of before the order is. */
export const cancellations = pgTable("cancellations", { id: id(), at: instant("at").notNull() }, (table) => [
  index("cancellations_at").on(table.at),
]);

/** Pieces of a part that stands, by the id of their cancellation. They may be heard of before the order is. */
export const lineCancellations = pgTable(
  "line_cancellations",
  {
    id: uuid("id").notNull(),
    position: integer("position").notNull(),
    sellerOrderId: uuid("seller_order_id").notNull(),
    productId: uuid("product_id").notNull(),
    quantity: integer("quantity").notNull(),
    /** As of the line: before discounts, and what of the discounts the seller pays. */
    total: minorUnits("total"),
    discount: minorUnits("discount"),
    /** Of all pieces of the cancellation, with its first. */
    commission: minorUnits("commission"),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.position] }),
    index("line_cancellations_part").on(table.sellerOrderId),
    index("line_cancellations_at").on(table.at),
  ],
);

/** By the id of the event that told of it. */
export const refunds = pgTable(
  "refunds",
  {
    id: id(),
    sellerOrderId: uuid("seller_order_id").notNull(),
    currencyCode: currencyCode(),
    amount: minorUnits("amount"),
    at: instant("at").notNull(),
  },
  (table) => [index("refunds_part").on(table.sellerOrderId), index("refunds_at").on(table.at)],
);

/** Orders of which something was heard since their days were counted. */
export const touchedOrders = pgTable("touched_orders", {
  id: bigserial("id", { mode: "bigint" }).primaryKey(),
  orderId: uuid("order_id").notNull(),
});
