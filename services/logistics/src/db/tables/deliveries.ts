import { bytea } from "@souk/database/bytea";
import { createdAt, currencyCode, id, instant, minorUnits } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { deliveryKinds, deliveryStates } from "../../domain/delivery-state.ts";
import { placeAccuracies } from "../../domain/fleet.ts";
import { failureReasons } from "../../domain/stop-state.ts";
import { knownPoint, point } from "../columns.ts";

/** What comes to one shopper at one address together, and the PIN it is handed over against. */
export const drops = pgTable(
  "drops",
  {
    id: id(),
    orderId: uuid("order_id").notNull(),
    addressKey: bytea("address_key").notNull(),
    /** The address, encrypted; null once it is forgotten. */
    recipientSealed: bytea("recipient_sealed"),
    pinSealed: bytea("pin_sealed"),
    /** What its shopper says to the courier, encrypted. */
    noteSealed: bytea("note_sealed"),
    createdAt: createdAt(),
  },
  (table) => [index("drops_order").on(table.orderId)],
);

export const deliveries = pgTable(
  "deliveries",
  {
    /** The shipment's; of a return the pick-up's. */
    id: id(),
    kind: text("kind", { enum: deliveryKinds }).notNull().default("parcel"),
    code: text("code").notNull(),
    orderId: uuid("order_id").notNull(),
    sellerOrderId: uuid("seller_order_id").notNull(),
    sellerId: uuid("seller_id").notNull(),
    state: text("state", { enum: deliveryStates }).notNull(),
    weightGrams: integer("weight_grams").notNull(),
    packedAt: instant("packed_at").notNull(),
    /** The seller says that it has left; without a scan of ours it may still be there. */
    handedOverAt: instant("handed_over_at"),
    // What the order service says of it; null while it is announced.
    orderNumber: text("order_number").notNull().default(""),
    shopperId: uuid("shopper_id"),
    dropId: uuid("drop_id").references(() => drops.id),
    optionCode: text("option_code").notNull().default(""),
    windowFrom: instant("window_from"),
    windowUntil: instant("window_until"),
    currencyCode: currencyCode().default("EUR"),
    /** Of its order: what proof is wanted. */
    valueMinor: minorUnits("value_minor").default(sql`0`),
    locale: text("locale").notNull().default("en"),
    recipientCity: text("recipient_city").notNull().default(""),
    recipientPostalCode: text("recipient_postal_code").notNull().default(""),
    countryCode: text("country_code").notNull().default(""),
    ...point(),
    placeAccuracy: text("place_accuracy", { enum: placeAccuracies }).notNull().default("unknown"),
    zoneId: uuid("zone_id"),
    // Where it is in the fleet.
    runId: uuid("run_id"),
    /** The hub it lies at; null: at its seller, or with a courier. */
    hubId: uuid("hub_id"),
    /** The booking it goes by, when an external carrier is to bring it. */
    bookingId: uuid("booking_id"),
    attemptCount: integer("attempt_count").notNull().default(0),
    failureReason: text("failure_reason", { enum: failureReasons }),
    deliveredAt: instant("delivered_at"),
    endedAt: instant("ended_at"),
    delayedToldAt: instant("delayed_told_at"),
    /** Of the last event about it. */
    sequence: integer("sequence").notNull().default(0),
    /** When the order service is asked about it, again after a failure. */
    fillAt: instant("fill_at"),
    fillAttempts: integer("fill_attempts").notNull().default(0),
    forgottenAt: instant("forgotten_at"),
  },
  (table) => [
    unique("deliveries_code").on(table.code),
    check("deliveries_filled", sql`${table.state} in ('announced', 'cancelled') or ${table.dropId} is not null`),
    check("deliveries_place", sql`(${table.latitude} is null) = (${table.longitude} is null)`),
    index("deliveries_order").on(table.orderId),
    index("deliveries_seller_order").on(table.sellerOrderId),
    index("deliveries_drop").on(table.dropId),
    index("deliveries_run").on(table.runId).where(sql`${table.runId} is not null`),
    index("deliveries_to_fill").on(table.fillAt).where(sql`${table.state} = 'announced'`),
    index("deliveries_waiting")
      .on(table.zoneId, table.windowUntil, table.id)
      .where(
        sql`${table.state} in ('ready', 'at_hub', 'returning') and ${table.runId} is null and ${table.bookingId} is null`,
      ),
    index("deliveries_delivered").on(table.zoneId, table.deliveredAt).where(sql`${table.deliveredAt} is not null`),
    index("deliveries_shopper").on(table.shopperId),
    index("deliveries_to_forget")
      .on(table.endedAt)
      .where(sql`${table.endedAt} is not null and ${table.forgottenAt} is null`),
  ],
);

/** What happened to a delivery, in one line each. */
export const deliverySteps = pgTable(
  "delivery_steps",
  {
    id: id(),
    shipmentId: uuid("shipment_id")
      .notNull()
      .references(() => deliveries.id),
    sequence: integer("sequence").notNull(),
    state: text("state", { enum: deliveryStates }).notNull(),
    at: instant("at").notNull(),
    /** "user:<id>", or the name of a service or worker. */
    actor: text("actor").notNull(),
    failureReason: text("failure_reason", { enum: failureReasons }),
    note: text("note").notNull().default(""),
  },
  (table) => [unique("delivery_steps_sequence").on(table.shipmentId, table.sequence)],
);

/** Where an address turned out to be, by a keyed hash of it. */
export const learnedPlaces = pgTable("learned_places", {
  addressKey: bytea("address_key").primaryKey(),
  ...knownPoint(),
  accuracy: text("accuracy", { enum: placeAccuracies }).notNull(),
  at: instant("at").notNull(),
});

/** Where a seller's parcels are collected, as the seller service said last. */
export const pickups = pgTable("pickups", {
  sellerId: uuid("seller_id").primaryKey(),
  name: text("name").notNull(),
  addressSealed: bytea("address_sealed").notNull(),
  addressKey: bytea("address_key").notNull(),
  ...point(),
  placeAccuracy: text("place_accuracy", { enum: placeAccuracies }).notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** Whose accounts are gone while something for them may still be under way. */
export const goneShoppers = pgTable("gone_shoppers", {
  shopperId: uuid("shopper_id").primaryKey(),
  goneAt: instant("gone_at").notNull(),
});
