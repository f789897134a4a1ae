import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import {
  bigint,
  char,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { carrierServices, scanStatuses } from "../../carrier/parcel-carrier.ts";
import { bookingStates } from "../../domain/carrier-way.ts";
import { deliveries } from "./deliveries.ts";

/** What an external carrier was asked to bring, from before it was asked. */
export const carrierBookings = pgTable(
  "carrier_bookings",
  {
    /** What the carrier knows it by, and what its idempotency key is made of. */
    id: id(),
    shipmentId: uuid("shipment_id")
      .notNull()
      .references(() => deliveries.id),
    carrier: text("carrier").notNull(),
    state: text("state", { enum: bookingStates }).notNull(),
    service: text("service", { enum: carrierServices }).notNull(),
    /** Who wanted it. */
    actor: text("actor").notNull(),
    carrierParcelId: text("carrier_parcel_id"),
    trackingNumber: text("tracking_number"),
    trackingUrl: text("tracking_url"),
    priceMinor: bigint("price_minor", { mode: "bigint" }),
    priceCurrency: char("price_currency", { length: 3 }),
    status: text("status", { enum: scanStatuses }),
    /** Of the last scan that was taken over. */
    sequence: integer("sequence").notNull().default(0),
    /** Why it was refused. */
    refusal: text("refusal").notNull().default(""),
    cancelWantedAt: instant("cancel_wanted_at"),
    createdAt: createdAt(),
    /** When the carrier is asked next; null: no more. */
    dueAt: instant("due_at"),
    /** Calls since the last clear answer. */
    attempts: integer("attempts").notNull().default(0),
  },
  (table) => [
    unique("carrier_bookings_tracking").on(table.carrier, table.trackingNumber),
    uniqueIndex("carrier_bookings_open").on(table.shipmentId).where(sql`${table.state} in ('wanted', 'booked')`),
    index("carrier_bookings_shipment").on(table.shipmentId, table.id),
    index("carrier_bookings_due").on(table.dueAt).where(sql`${table.dueAt} is not null`),
  ],
);

/** What carriers told us, as they told it; for a while. */
export const carrierEvents = pgTable(
  "carrier_events",
  {
    carrier: text("carrier").notNull(),
    eventId: text("event_id").notNull(),
    type: text("type").notNull(),
    trackingNumber: text("tracking_number").notNull(),
    sequence: integer("sequence").notNull(),
    body: text("body").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.carrier, table.eventId] }),
    index("carrier_events_parcel").on(table.carrier, table.trackingNumber),
    index("carrier_events_received").on(table.receivedAt),
  ],
);
