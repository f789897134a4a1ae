import { bytea } from "@souk/database/bytea";
import { currencyCode, id, instant, minorUnits } from "@souk/database/columns";
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { courierStates, vehicleKinds } from "../../domain/fleet.ts";
import { knownPoint } from "../columns.ts";

export const hubs = pgTable("hubs", {
  id: id(),
  name: text("name").notNull(),
  /** Of a business, no personal data. */
  address: jsonb("address").$type<Record<string, string>>().notNull(),
  ...knownPoint(),
  version: integer("version").notNull(),
});

export const zones = pgTable("zones", {
  id: id(),
  name: text("name").notNull(),
  hubId: uuid("hub_id")
    .notNull()
    .references(() => hubs.id),
  countryCode: text("country_code").notNull(),
  currencyCode: currencyCode(),
  standardFeeMinor: minorUnits("standard_fee_minor"),
  freeFromMinor: minorUnits("free_from_minor"),
  expressFeeMinor: minorUnits("express_fee_minor"),
  courierPerStopMinor: minorUnits("courier_per_stop_minor"),
  courierPerKilometerMinor: minorUnits("courier_per_kilometer_minor"),
  photoFromMinor: minorUnits("photo_from_minor"),
  signatureFromMinor: minorUnits("signature_from_minor"),
  version: integer("version").notNull(),
});

/** Which zone a beginning of a postal code belongs to, and where the middle of it is. */
export const postalAreas = pgTable(
  "postal_areas",
  {
    countryCode: text("country_code").notNull(),
    prefix: text("prefix").notNull(),
    zoneId: uuid("zone_id")
      .notNull()
      .references(() => zones.id),
    ...knownPoint(),
  },
  (table) => [primaryKey({ columns: [table.countryCode, table.prefix] }), index("postal_areas_zone").on(table.zoneId)],
);

export const couriers = pgTable(
  "couriers",
  {
    /** The account's. */
    id: id(),
    name: text("name").notNull(),
    phoneSealed: bytea("phone_sealed").notNull(),
    vehicleKind: text("vehicle_kind", { enum: vehicleKinds }).notNull(),
    capacityGrams: integer("capacity_grams").notNull(),
    capacityParcels: integer("capacity_parcels").notNull(),
    hubId: uuid("hub_id")
      .notNull()
      .references(() => hubs.id),
    state: text("state", { enum: courierStates }).notNull(),
    shiftStartedAt: instant("shift_started_at"),
    shiftEndsAt: instant("shift_ends_at"),
    version: integer("version").notNull(),
  },
  (table) => [index("couriers_hub").on(table.hubId)],
);

export const dispatchers = pgTable("dispatchers", {
  userId: uuid("user_id").primaryKey(),
  name: text("name").notNull(),
});

export const dispatcherZones = pgTable(
  "dispatcher_zones",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => dispatchers.userId, { onDelete: "cascade" }),
    zoneId: uuid("zone_id")
      .notNull()
      .references(() => zones.id),
  },
  (table) => [primaryKey({ columns: [table.userId, table.zoneId] })],
);

/** Where a courier on a started run is: the last place only, gone when the run is over. */
export const positions = pgTable("positions", {
  courierId: uuid("courier_id").primaryKey(),
  runId: uuid("run_id").notNull(),
  ...knownPoint(),
  at: instant("at").notNull(),
  /** When the arrivals of the run were last estimated from a position. */
  estimatedAt: instant("estimated_at"),
});
