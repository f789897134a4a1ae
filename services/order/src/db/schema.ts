import { bytea } from "@souk/database/bytea";
import { createdAt, currencyCode, id, instant, minorUnits } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { type OrderLine, timelineKinds } from "../domain/order.ts";
import { orderStates, sellerOrderStates } from "../domain/order-state.ts";

const totals = {
  itemsMinor: minorUnits("items_minor"),
  deliveryMinor: minorUnits("delivery_minor"),
  totalMinor: minorUnits("total_minor"),
  taxMinor: minorUnits("tax_minor"),
};

export const orders = pgTable(
  "orders",
  {
    id: id(),
    number: text("number").notNull().unique(),
    shopperId: uuid("shopper_id").notNull(),
    state: text("state", { enum: orderStates }).notNull(),
    /** Of the quote that was asked for: the same id with other content is an error. */
    contentHash: text("content_hash").notNull(),
    currencyCode: currencyCode(),
    ...totals,
    /** Contact and address, encrypted. */
    recipient: bytea("recipient").notNull(),
    locale: text("locale").notNull(),
    paymentId: uuid("payment_id"),
    createdAt: createdAt(),
    placedAt: instant("placed_at"),
  },
  (table) => [
    check("orders_totals_add_up", sql`${table.totalMinor} = ${table.itemsMinor} + ${table.deliveryMinor}`),
    index("orders_shopper").on(table.shopperId, table.placedAt.desc(), table.id.desc()),
    index("orders_quoted").on(table.createdAt).where(sql`${table.state} in ('quoted', 'abandoned')`),
  ],
);

export const sellerOrders = pgTable(
  "seller_orders",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    sellerId: uuid("seller_id").notNull(),
    state: text("state", { enum: sellerOrderStates }).notNull(),
    ...totals,
    commissionMinor: minorUnits("commission_minor"),
    deliveryFrom: text("delivery_from").notNull(),
    deliveryUntil: text("delivery_until").notNull(),
  },
  (table) => [
    check("seller_orders_totals_add_up", sql`${table.totalMinor} = ${table.itemsMinor} + ${table.deliveryMinor}`),
    unique("seller_orders_one_per_seller").on(table.orderId, table.sellerId),
    index("seller_orders_seller").on(table.sellerId, table.id.desc()),
  ],
);

export const orderLines = pgTable(
  "order_lines",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    sellerOrderId: uuid("seller_order_id")
      .notNull()
      .references(() => sellerOrders.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    snapshot: jsonb("snapshot").$type<OrderLine["snapshot"]>().notNull(),
    quantity: integer("quantity").notNull(),
    unitPriceMinor: minorUnits("unit_price_minor"),
    totalMinor: minorUnits("total_minor"),
  },
  (table) => [
    check("order_lines_add_up", sql`${table.totalMinor} = ${table.unitPriceMinor} * ${table.quantity}`),
    check("order_lines_positive", sql`${table.quantity} > 0`),
    index("order_lines_order").on(table.orderId, table.position),
  ],
);

/** What happened to an order, in one line each; a repeat of the same thing is the same row. */
export const timelineEntries = pgTable(
  "timeline_entries",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    sellerOrderId: uuid("seller_order_id"),
    kind: text("kind", { enum: timelineKinds }).notNull(),
    /** What it came from: an event id, or the order itself. */
    cause: text("cause").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [unique("timeline_entries_once").on(table.orderId, table.kind, table.cause)],
);
