import { instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

/** One row per offer. available = on_hand - reserved, never negative: the database refuses it. */
export const stock = pgTable(
  "stock",
  {
    offerId: uuid("offer_id").primaryKey(),
    sellerId: uuid("seller_id").notNull(),
    onHand: bigint("on_hand", { mode: "bigint" }).notNull(),
    reserved: bigint("reserved", { mode: "bigint" }).notNull().default(sql`0`),
    version: bigint("version", { mode: "bigint" }).notNull().default(sql`1`),
    /** The offer's own; null when the shop's default counts. */
    lowThreshold: bigint("low_threshold", { mode: "bigint" }),
    /** Kept with every change of what is available; what is out is low too. */
    isLow: boolean("is_low").notNull().default(false),
  },
  (table) => [
    check("stock_reserved_not_negative", sql`${table.reserved} >= 0`),
    check("stock_available_not_negative", sql`${table.onHand} >= ${table.reserved}`),
    check("stock_low_threshold_not_negative", sql`${table.lowThreshold} >= 0`),
    index("stock_seller").on(table.sellerId, table.offerId),
    // On nothing that a reservation changes, but where it crosses the threshold: most updates touch no index.
    index("stock_low").on(table.sellerId, table.offerId).where(sql`${table.isLow}`),
  ],
);

/** What a shop decided for all its stock. */
export const shopStock = pgTable(
  "shop_stock",
  {
    sellerId: uuid("seller_id").primaryKey(),
    lowThreshold: bigint("low_threshold", { mode: "bigint" }).notNull(),
  },
  (table) => [check("shop_stock_low_threshold_not_negative", sql`${table.lowThreshold} >= 0`)],
);

/** Where it lies; the locations of an offer add up to its on_hand. */
export const locationStock = pgTable(
  "location_stock",
  {
    offerId: uuid("offer_id")
      .notNull()
      .references(() => stock.offerId),
    location: text("location").notNull(),
    onHand: bigint("on_hand", { mode: "bigint" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.offerId, table.location] }),
    check("location_stock_not_negative", sql`${table.onHand} >= 0`),
  ],
);

export const reservations = pgTable(
  "reservations",
  {
    orderId: uuid("order_id").primaryKey(),
    id: uuid("id").notNull(),
    state: text("state", { enum: ["held", "committed", "released", "expired"] }).notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [index("reservations_expiry").on(table.expiresAt).where(sql`${table.state} = 'held'`)],
);

export const reservationLines = pgTable(
  "reservation_lines",
  {
    orderId: uuid("order_id")
      .notNull()
      .references(() => reservations.orderId),
    offerId: uuid("offer_id").notNull(),
    quantity: bigint("quantity", { mode: "bigint" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.offerId] }),
    check("reservation_lines_positive", sql`${table.quantity} > 0`),
  ],
);

/** Every change of what is on hand, never altered afterwards. */
export const adjustments = pgTable(
  "adjustments",
  {
    id: uuid("id").primaryKey(),
    offerId: uuid("offer_id").notNull(),
    sellerId: uuid("seller_id").notNull(),
    location: text("location").notNull(),
    delta: bigint("delta", { mode: "bigint" }).notNull(),
    onHandAfter: bigint("on_hand_after", { mode: "bigint" }).notNull(),
    reason: text("reason").notNull(),
    note: text("note").notNull().default(""),
    actorId: text("actor_id").notNull(),
    orderId: uuid("order_id"),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [
    index("adjustments_offer").on(table.offerId, table.id),
    index("adjustments_seller").on(table.sellerId, table.id),
    index("adjustments_order").on(table.orderId).where(sql`${table.orderId} is not null`),
  ],
);
