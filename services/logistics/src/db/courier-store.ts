import { uuidArray } from "@souk/database/arrays";
import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { couriers, positions } from "./tables/fleet.ts";
import { runs } from "./tables/runs.ts";

export type CourierRow = typeof couriers.$inferSelect;
export type PositionRow = typeof positions.$inferSelect;

export async function findCourier(conn: Conn, id: string): Promise<CourierRow | undefined> {
  return (await findCouriers(conn, [id]))[0];
}

export async function findCouriers(conn: Conn, ids: readonly string[]): Promise<CourierRow[]> {
  if (ids.length === 0) return [];
  return conn
    .select()
    .from(couriers)
    .where(sql`${couriers.id} = any(${uuidArray(ids)})`);
}

export async function lockCourier(tx: Tx, id: string): Promise<CourierRow | undefined> {
  const [row] = await tx.select().from(couriers).where(eq(couriers.id, id)).for("update");
  return row;
}

export async function couriersOfHubs(conn: Conn, hubIds: readonly string[], limit: number): Promise<CourierRow[]> {
  if (hubIds.length === 0) return [];
  return conn
    .select()
    .from(couriers)
    .where(inArray(couriers.hubId, [...hubIds]))
    .orderBy(asc(couriers.name), asc(couriers.id))
    .limit(limit);
}

export async function updateCourier(tx: Tx, id: string, change: Partial<CourierRow>): Promise<void> {
  await tx.update(couriers).set(change).where(eq(couriers.id, id));
}

/** The run that each has been given and that is not over. */
export async function runsUnderWayOf(conn: Conn, courierIds: readonly string[]): Promise<Map<string, string>> {
  if (courierIds.length === 0) return new Map();
  const rows = await conn
    .select({ id: runs.id, courierId: runs.courierId })
    .from(runs)
    .where(and(sql`${runs.courierId} = any(${uuidArray(courierIds)})`, inArray(runs.state, ["assigned", "started"])));
  return new Map(rows.map(({ id, courierId }) => [courierId ?? "", id]));
}

export async function positionsOf(conn: Conn, courierIds: readonly string[]): Promise<Map<string, PositionRow>> {
  if (courierIds.length === 0) return new Map();
  const rows = await conn
    .select()
    .from(positions)
    .where(sql`${positions.courierId} = any(${uuidArray(courierIds)})`);
  return new Map(rows.map((row) => [row.courierId, row]));
}

/** Of those who start at a hub. */
export async function positionsOfHub(conn: Conn, hubId: string, limit: number): Promise<PositionRow[]> {
  return conn
    .select(getTableColumns(positions))
    .from(positions)
    .innerJoin(couriers, eq(couriers.id, positions.courierId))
    .where(eq(couriers.hubId, hubId))
    .orderBy(asc(positions.courierId))
    .limit(limit);
}

export async function dropPosition(tx: Tx, courierId: string): Promise<void> {
  await tx.delete(positions).where(eq(positions.courierId, courierId));
}
