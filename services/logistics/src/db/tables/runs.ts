import { createdAt, currencyCode, id, instant, minorUnits } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { placeAccuracies } from "../../domain/fleet.ts";
import { runStates } from "../../domain/run-state.ts";
import { failureReasons, parcelStates, stopKinds, stopParties, stopStates } from "../../domain/stop-state.ts";
import { point } from "../columns.ts";
import { deliveries } from "./deliveries.ts";
import { couriers, hubs, zones } from "./fleet.ts";

export const runs = pgTable(
  "runs",
  {
    id: id(),
    /** For people. */
    number: integer("number").notNull().generatedAlwaysAsIdentity(),
    state: text("state", { enum: runStates }).notNull(),
    zoneId: uuid("zone_id")
      .notNull()
      .references(() => zones.id),
    hubId: uuid("hub_id")
      .notNull()
      .references(() => hubs.id),
    courierId: uuid("courier_id").references(() => couriers.id),
    /** Who had it before: what they did meanwhile is told to the dispatcher. */
    formerCourierIds: uuid("former_courier_ids").array().notNull().default([]),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    plannedStart: instant("planned_start"),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    offerEndsAt: instant("offer_ends_at"),
    distanceMeters: integer("distance_meters").notNull().default(0),
    durationSeconds: integer("duration_seconds").notNull().default(0),
    currencyCode: currencyCode(),
    earningsMinor: minorUnits("earnings_minor").default(sql`0`),
    /** Stops that were done, once it is over. */
    doneCount: integer("done_count").notNull().default(0),
  },
  (table) => [
    check(
      "runs_driven",
      sql`${table.state} not in ('offered', 'assigned', 'started') or ${table.courierId} is not null`,
    ),
    check("runs_offered", sql`(${table.state} = 'offered') = (${table.offerEndsAt} is not null)`),
    uniqueIndex("runs_one_per_courier").on(table.courierId).where(sql`${table.state} in ('assigned', 'started')`),
    index("runs_open")
      .on(table.zoneId, table.id)
      .where(sql`${table.state} in ('planned', 'offered', 'assigned', 'started')`),
    index("runs_past")
      .on(table.zoneId, table.finishedAt, table.id)
      .where(sql`${table.state} in ('finished', 'cancelled')`),
    index("runs_of_courier").on(table.courierId, table.finishedAt, table.id),
    index("runs_offers").on(table.offerEndsAt).where(sql`${table.state} = 'offered'`),
  ],
);

export const stops = pgTable(
  "stops",
  {
    id: id(),
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id),
    number: integer("number").notNull(),
    kind: text("kind", { enum: stopKinds }).notNull(),
    state: text("state", { enum: stopStates }).notNull(),
    party: text("party", { enum: stopParties }).notNull(),
    /** Of the seller or hub; of a shopper's stop the first of its drops. */
    partyId: uuid("party_id").notNull(),
    note: text("note").notNull().default(""),
    windowFrom: instant("window_from"),
    windowUntil: instant("window_until"),
    estimatedArrival: instant("estimated_arrival"),
    arrivedAt: instant("arrived_at"),
    endedAt: instant("ended_at"),
    ...point(),
    placeAccuracy: text("place_accuracy", { enum: placeAccuracies }).notNull(),
    wantsPin: boolean("wants_pin").notNull(),
    wantsPhoto: boolean("wants_photo").notNull(),
    wantsSignature: boolean("wants_signature").notNull(),
    pinTriesLeft: integer("pin_tries_left").notNull(),
    failureReason: text("failure_reason", { enum: failureReasons }),
    /** Its shopper was told that they are next. */
    nextToldAt: instant("next_told_at"),
  },
  (table) => [
    check("stops_place", sql`(${table.latitude} is null) = (${table.longitude} is null)`),
    check("stops_tries", sql`${table.pinTriesLeft} between 0 and 5`),
    index("stops_run").on(table.runId, table.number),
  ],
);

export const stopParcels = pgTable(
  "stop_parcels",
  {
    stopId: uuid("stop_id")
      .notNull()
      .references(() => stops.id),
    shipmentId: uuid("shipment_id")
      .notNull()
      .references(() => deliveries.id),
    state: text("state", { enum: parcelStates }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.stopId, table.shipmentId] }),
    index("stop_parcels_shipment").on(table.shipmentId),
  ],
);
