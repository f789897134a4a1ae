import { doublePrecision } from "drizzle-orm/pg-core";

/** Degrees, WGS 84; both or neither. */
export const point = () => ({ latitude: doublePrecision("latitude"), longitude: doublePrecision("longitude") });

export const knownPoint = () => ({
  latitude: doublePrecision("latitude").notNull(),
  longitude: doublePrecision("longitude").notNull(),
});
