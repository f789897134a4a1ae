import { bytea } from "@souk/database/bytea";
import { createdAt, currencyCode, id, instant, minorUnits } from "@souk/database/columns";
import { type SQLWrapper, sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { cancellers, cancelReasons } from "../domain/cancellation.ts";
import { type OrderLine, type Texts, timelineKinds } from "../domain/order.ts";
import { orderStates, sellerOrderStates } from "../domain/order-state.ts";
import { benefitKinds } from "../domain/promotion.ts";
import type { FrozenCommission } from "./frozen-commission.ts";

const totals = {
  itemsMinor: minorUnits("items_minor"),
  deliveryMinor: minorUnits("delivery_minor"),
  discountMinor: minorUnits("discount_minor").default(sql`0`),
  totalMinor: minorUnits("total_minor"),
  taxMinor: minorUnits("tax_minor"),
};

const addsUp = (table: Record<keyof typeof totals, SQLWrapper>) =>
  sql`${table.totalMinor} = ${table.itemsMinor} + ${table.deliveryMinor} - ${table.discountMinor} and ${table.totalMinor} >= 0`;

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
    /** Rate of the tax in all totals. */
    taxBasisPoints: integer("tax_basis_points").notNull().default(0),
    /** Contact and address, encrypted. */
    recipient: bytea("recipient").notNull(),
    /** Of the address of e-mail, under a key; empty where there is none, null where it was not worked out yet. */
    emailHash: bytea("email_hash"),
    locale: text("locale").notNull(),
    paymentId: uuid("payment_id"),
    createdAt: createdAt(),
    placedAt: instant("placed_at"),
  },
  (table) => [
    check("orders_totals_add_up", addsUp(table)),
    index("orders_shopper").on(table.shopperId, table.placedAt, table.id),
    // Ascending: read backwards it is the order of a list, nulls first as PostgreSQL has them there.
    index("orders_placed").on(table.placedAt, table.id).where(sql`${table.placedAt} is not null`),
    index("orders_email").on(table.emailHash).where(sql`${table.emailHash} <> ''`),
    index("orders_unhashed").on(table.id).where(sql`${table.emailHash} is null`),
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
    /** What of the total, of the commission and of the marketplace's discounts was cancelled while the rest stood. */
    cancelledMinor: minorUnits("cancelled_minor").default(sql`0`),
    cancelledCommissionMinor: minorUnits("cancelled_commission_minor").default(sql`0`),
    cancelledMarketplaceMinor: minorUnits("cancelled_marketplace_minor").default(sql`0`),
    deliveryOptionCode: text("delivery_option_code").notNull().default("standard"),
    deliveryFrom: text("delivery_from").notNull(),
    deliveryUntil: text("delivery_until").notNull(),
    shipBy: instant("ship_by").notNull(),
    version: integer("version").notNull().default(1),
    /** Its seller was told that it is late. */
    lateToldAt: instant("late_told_at"),
    cancelledBy: text("cancelled_by", { enum: cancellers }),
    cancelReason: text("cancel_reason", { enum: cancelReasons }),
  },
  (table) => [
    check("seller_orders_totals_add_up", addsUp(table)),
    check("seller_orders_cancelled_within", sql`${table.cancelledMinor} between 0 and ${table.totalMinor}`),
    check(
      "seller_orders_cancelled_commission_within",
      sql`${table.cancelledCommissionMinor} between 0 and ${table.commissionMinor}`,
    ),
    unique("seller_orders_one_per_seller").on(table.orderId, table.sellerId),
    index("seller_orders_seller").on(table.sellerId, table.id),
    index("seller_orders_open")
      .on(table.sellerId, table.state, table.shipBy, table.id)
      .where(sql`${table.state} in ('placed', 'packed')`),
    index("seller_orders_to_pack").on(table.shipBy).where(sql`${table.state} = 'placed'`),
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
    packedQuantity: integer("packed_quantity").notNull().default(0),
    cancelledQuantity: integer("cancelled_quantity").notNull().default(0),
    cancelReason: text("cancel_reason", { enum: cancelReasons }),
    /** In returns that were not declined, cancelled or given up. */
    returnedQuantity: integer("returned_quantity").notNull().default(0),
    unitPriceMinor: minorUnits("unit_price_minor"),
    /** Before discounts. */
    totalMinor: minorUnits("total_minor"),
    discountMinor: minorUnits("discount_minor").default(sql`0`),
    /** Of which promotions that is; amounts as decimal digits. */
    discounts: jsonb("discounts").$type<{ promotionId: string; amountMinor: string }[]>().notNull().default([]),
    /** On which terms what the marketplace keeps, frozen; null from before it was kept by line. */
    commission: jsonb("commission").$type<FrozenCommission>(),
  },
  (table) => [
    check("order_lines_discount_within", sql`${table.discountMinor} between 0 and ${table.totalMinor}`),
    check("order_lines_add_up", sql`${table.totalMinor} = ${table.unitPriceMinor} * ${table.quantity}`),
    check(
      "order_lines_packed_within",
      sql`${table.packedQuantity} >= 0 and ${table.cancelledQuantity} >= 0 and ${table.packedQuantity} + ${table.cancelledQuantity} <= ${table.quantity}`,
    ),
    check("order_lines_returned_within", sql`${table.returnedQuantity} between 0 and ${table.packedQuantity}`),
    index("order_lines_seller_order").on(table.sellerOrderId),
    check("order_lines_positive", sql`${table.quantity} > 0`),
    index("order_lines_order").on(table.orderId, table.position),
  ],
);

/** What a promotion took off a seller order, as it was called then. */
export const orderDiscounts = pgTable(
  "order_discounts",
  {
    sellerOrderId: uuid("seller_order_id")
      .notNull()
      .references(() => sellerOrders.id, { onDelete: "cascade" }),
    orderId: uuid("order_id").notNull(),
    promotionId: uuid("promotion_id").notNull(),
    name: jsonb("name").$type<Texts>().notNull(),
    couponCode: text("coupon_code"),
    kind: text("kind", { enum: benefitKinds }).notNull(),
    percentBasisPoints: integer("percent_basis_points").notNull(),
    amountMinor: minorUnits("amount_minor"),
    /** What of it the marketplace pays. */
    marketplaceMinor: minorUnits("marketplace_minor"),
  },
  (table) => [
    primaryKey({ columns: [table.sellerOrderId, table.promotionId] }),
    check("order_discounts_marketplace_within", sql`${table.marketplaceMinor} between 0 and ${table.amountMinor}`),
    index("order_discounts_order").on(table.orderId),
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
