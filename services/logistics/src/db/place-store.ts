import { uuidArray } from "@souk/database/arrays";
import type { Conn, Tx } from "@souk/database/database";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type PlaceAccuracy, type Point, prefixesOf } from "../domain/fleet.ts";
import { deliveries, learnedPlaces, pickups } from "./tables/deliveries.ts";
import { postalAreas } from "./tables/fleet.ts";

export interface KnownPlace extends Point {
  readonly accuracy: PlaceAccuracy;
}

export interface Area extends Point {
  readonly prefix: string;
  readonly zoneId: string;
}

/** The area of a country with the longest prefix of a postal code. */
export async function findArea(
  conn: Conn,
  { countryCode, postalCode }: { countryCode: string; postalCode: string },
): Promise<Area | undefined> {
  const prefixes = prefixesOf(postalCode);
  if (prefixes.length === 0) return undefined;
  const [row] = await conn
    .select()
    .from(postalAreas)
    .where(and(eq(postalAreas.countryCode, countryCode), inArray(postalAreas.prefix, prefixes)))
    .orderBy(sql`length(${postalAreas.prefix}) desc`)
    .limit(1);
  return row;
}

export async function findLearned(conn: Conn, keys: readonly Uint8Array[]): Promise<KnownPlace | undefined> {
  const [row] = await conn
    .select()
    .from(learnedPlaces)
    .where(inArray(learnedPlaces.addressKey, [...keys]))
    .limit(1);
  return row;
}

/** What a dispatcher pinned stays where it is until a dispatcher moves it. */
export async function learnPlace(tx: Tx, key: Uint8Array, place: KnownPlace, at: Date): Promise<void> {
  const row = { addressKey: key, latitude: place.latitude, longitude: place.longitude, accuracy: place.accuracy, at };
  await tx
    .insert(learnedPlaces)
    .values(row)
    .onConflictDoUpdate({
      target: learnedPlaces.addressKey,
      set: row,
      setWhere: sql`${learnedPlaces.accuracy} <> 'pinned' or ${place.accuracy} = 'pinned'`,
    });
}

export type PickupRow = typeof pickups.$inferSelect;

export async function findPickups(conn: Conn, sellerIds: readonly string[]): Promise<PickupRow[]> {
  if (sellerIds.length === 0) return [];
  return conn
    .select()
    .from(pickups)
    .where(sql`${pickups.sellerId} = any(${uuidArray(sellerIds)})`);
}

export async function savePickup(tx: Tx, row: PickupRow): Promise<void> {
  await tx.insert(pickups).values(row).onConflictDoUpdate({ target: pickups.sellerId, set: row });
}

/** Puts what waits at that address there too. */
export async function movePlaces(tx: Tx, dropIds: readonly string[], place: KnownPlace): Promise<void> {
  const { latitude, longitude, accuracy } = place;
  await tx
    .update(deliveries)
    .set({ latitude, longitude, placeAccuracy: accuracy })
    .where(and(inArray(deliveries.dropId, [...dropIds]), sql`${deliveries.endedAt} is null`));
}
