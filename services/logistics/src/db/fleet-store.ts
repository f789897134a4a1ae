import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { couriers, dispatchers, dispatcherZones, hubs, postalAreas, zones } from "./tables/fleet.ts";

export type HubRow = typeof hubs.$inferSelect;
export type ZoneRow = typeof zones.$inferSelect;
export type AreaRow = typeof postalAreas.$inferSelect;

export async function findHub(conn: Conn, id: string): Promise<HubRow | undefined> {
  return (await findHubs(conn, [id]))[0];
}

export async function findHubs(conn: Conn, ids?: readonly string[]): Promise<HubRow[]> {
  if (ids?.length === 0) return [];
  return conn
    .select()
    .from(hubs)
    .where(ids && inArray(hubs.id, [...ids]))
    .orderBy(asc(hubs.name), asc(hubs.id))
    .limit(50);
}

/** False when it was changed since that version, or is there already when it is to be new. */
export async function saveHub(tx: Tx, { version, ...hub }: HubRow): Promise<boolean> {
  const row = { ...hub, version: version + 1 };
  const rows =
    version === 0
      ? await tx.insert(hubs).values(row).onConflictDoNothing().returning({ id: hubs.id })
      : await tx
          .update(hubs)
          .set(row)
          .where(and(eq(hubs.id, hub.id), eq(hubs.version, version)))
          .returning({ id: hubs.id });
  return rows.length === 1;
}

export async function findZones(conn: Conn, ids?: readonly string[]): Promise<ZoneRow[]> {
  if (ids?.length === 0) return [];
  return conn
    .select()
    .from(zones)
    .where(ids && inArray(zones.id, [...ids]))
    .orderBy(asc(zones.name), asc(zones.id))
    .limit(200);
}

/** Their ids. */
export async function zonesOfHub(conn: Conn, hubId: string): Promise<string[]> {
  const rows = await conn.select({ id: zones.id }).from(zones).where(eq(zones.hubId, hubId)).limit(200);
  return rows.map(({ id }) => id);
}

export async function findZone(conn: Conn, id: string): Promise<ZoneRow | undefined> {
  return (await findZones(conn, [id]))[0];
}

/** As `saveHub`. */
export async function saveZone(tx: Tx, { version, ...zone }: ZoneRow): Promise<boolean> {
  const row = { ...zone, version: version + 1 };
  const rows =
    version === 0
      ? await tx.insert(zones).values(row).onConflictDoNothing().returning({ id: zones.id })
      : await tx
          .update(zones)
          .set(row)
          .where(and(eq(zones.id, zone.id), eq(zones.version, version)))
          .returning({ id: zones.id });
  return rows.length === 1;
}

export async function areasOf(conn: Conn, zoneIds: readonly string[]): Promise<AreaRow[]> {
  if (zoneIds.length === 0) return [];
  return conn
    .select()
    .from(postalAreas)
    .where(inArray(postalAreas.zoneId, [...zoneIds]))
    .orderBy(asc(postalAreas.prefix));
}

/** Prefixes of these that belong to another zone of the country. */
export async function prefixesTaken(
  tx: Tx,
  { zoneId, countryCode, prefixes }: { zoneId: string; countryCode: string; prefixes: readonly string[] },
): Promise<string[]> {
  const rows = await tx
    .select({ prefix: postalAreas.prefix })
    .from(postalAreas)
    .where(
      and(
        eq(postalAreas.countryCode, countryCode),
        inArray(postalAreas.prefix, [...prefixes]),
        ne(postalAreas.zoneId, zoneId),
      ),
    );
  return rows.map(({ prefix }) => prefix);
}

export async function replaceAreas(tx: Tx, zoneId: string, rows: readonly AreaRow[]): Promise<void> {
  await tx.delete(postalAreas).where(eq(postalAreas.zoneId, zoneId));
  await tx.insert(postalAreas).values([...rows]);
}

/** As `saveHub`. */
export async function saveCourierRow(
  tx: Tx,
  { version, ...courier }: Omit<typeof couriers.$inferSelect, "shiftStartedAt" | "shiftEndsAt">,
): Promise<boolean> {
  const row = { ...courier, version: version + 1 };
  const rows =
    version === 0
      ? await tx.insert(couriers).values(row).onConflictDoNothing().returning({ id: couriers.id })
      : await tx
          .update(couriers)
          .set(row)
          .where(and(eq(couriers.id, courier.id), eq(couriers.version, version)))
          .returning({ id: couriers.id });
  return rows.length === 1;
}

export async function allCouriers(conn: Conn, limit: number) {
  return conn.select().from(couriers).orderBy(asc(couriers.name), asc(couriers.id)).limit(limit);
}

export async function setDispatcherZones(
  tx: Tx,
  { userId, name, zoneIds }: { userId: string; name: string; zoneIds: readonly string[] },
): Promise<void> {
  await tx.delete(dispatchers).where(eq(dispatchers.userId, userId));
  if (zoneIds.length === 0) return;
  await tx.insert(dispatchers).values({ userId, name });
  await tx.insert(dispatcherZones).values(zoneIds.map((zoneId) => ({ userId, zoneId })));
}

export async function zoneIdsOf(conn: Conn, userId: string): Promise<string[]> {
  const rows = await conn
    .select({ id: zones.id })
    .from(dispatcherZones)
    .innerJoin(zones, eq(zones.id, dispatcherZones.zoneId))
    .where(eq(dispatcherZones.userId, userId))
    .orderBy(asc(zones.name), asc(zones.id));
  return rows.map(({ id }) => id);
}

export async function listDispatchers(conn: Conn, limit: number) {
  const rows = await conn
    .select({ userId: dispatchers.userId, name: dispatchers.name, zoneId: dispatcherZones.zoneId })
    .from(dispatchers)
    .innerJoin(dispatcherZones, eq(dispatcherZones.userId, dispatchers.userId))
    .orderBy(asc(dispatchers.name), asc(dispatchers.userId))
    .limit(limit);
  return [...Map.groupBy(rows, ({ userId }) => userId)].map(([userId, same]) => ({
    userId,
    name: same[0]?.name ?? "",
    zoneIds: same.map(({ zoneId }) => zoneId),
  }));
}
