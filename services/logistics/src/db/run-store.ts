import { uuidArray } from "@souk/database/arrays";
import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { ParcelState } from "../domain/stop-state.ts";
import { runs, stopParcels, stops } from "./tables/runs.ts";

export type RunRow = typeof runs.$inferSelect;
export type NewRun = typeof runs.$inferInsert;
export type StopRow = typeof stops.$inferSelect;
export type ParcelRow = typeof stopParcels.$inferSelect;

export interface StopWithParcels extends StopRow {
  readonly parcels: readonly ParcelRow[];
}

export interface RunWithStops extends RunRow {
  /** In the order in which they are driven. */
  readonly stops: readonly StopWithParcels[];
}

/** Locked, with all of its stops. */
export async function lockRun(tx: Tx, id: string): Promise<RunWithStops | undefined> {
  const [row] = await tx.select().from(runs).where(eq(runs.id, id)).for("update");
  if (!row) return undefined;
  return { ...row, stops: await stopsOf(tx, [id]) };
}

export async function findRuns(conn: Conn, ids: readonly string[]): Promise<RunWithStops[]> {
  if (ids.length === 0) return [];
  const rows = await conn
    .select()
    .from(runs)
    .where(sql`${runs.id} = any(${uuidArray(ids)})`);
  return withStops(conn, rows);
}

/** Keeps the order of the rows. */
export async function withStops(conn: Conn, rows: readonly RunRow[]): Promise<RunWithStops[]> {
  const all = await stopsOf(
    conn,
    rows.map(({ id }) => id),
  );
  const byRun = Map.groupBy(all, ({ runId }) => runId);
  return rows.map((row) => ({ ...row, stops: byRun.get(row.id) ?? [] }));
}

async function stopsOf(conn: Conn, runIds: readonly string[]): Promise<StopWithParcels[]> {
  if (runIds.length === 0) return [];
  const rows = await conn
    .select()
    .from(stops)
    .where(sql`${stops.runId} = any(${uuidArray(runIds)})`)
    .orderBy(asc(stops.runId), asc(stops.number), asc(stops.id));
  if (rows.length === 0) return [];
  const parcels = await conn
    .select()
    .from(stopParcels)
    .where(sql`${stopParcels.stopId} = any(${uuidArray(rows.map(({ id }) => id))})`)
    .orderBy(asc(stopParcels.shipmentId));
  const byStop = Map.groupBy(parcels, ({ stopId }) => stopId);
  return rows.map((row) => ({ ...row, parcels: byStop.get(row.id) ?? [] }));
}

export async function insertRun(tx: Tx, row: Omit<NewRun, "number">): Promise<void> {
  await tx.insert(runs).values(row);
}

export async function updateRun(tx: Tx, id: string, change: Partial<NewRun>): Promise<void> {
  await tx.update(runs).set(change).where(eq(runs.id, id));
}

/** Somebody changed it: whoever looked at it before has to look again. */
export async function bumpRun(tx: Tx, id: string): Promise<void> {
  await tx
    .update(runs)
    .set({ version: sql`${runs.version} + 1` })
    .where(eq(runs.id, id));
}

export async function insertStops(
  tx: Tx,
  rows: readonly (typeof stops.$inferInsert)[],
  parcels: readonly (typeof stopParcels.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(stops).values([...rows]);
  if (parcels.length > 0)
    await tx
      .insert(stopParcels)
      .values([...parcels])
      .onConflictDoUpdate({ target: [stopParcels.stopId, stopParcels.shipmentId], set: { state: "expected" } });
}

export async function updateStop(tx: Tx, id: string, change: Partial<StopRow>): Promise<void> {
  await tx.update(stops).set(change).where(eq(stops.id, id));
}

export async function setParcels(
  tx: Tx,
  stopId: string,
  shipmentIds: readonly string[],
  state: ParcelState,
): Promise<void> {
  if (shipmentIds.length === 0) return;
  await tx
    .update(stopParcels)
    .set({ state })
    .where(and(eq(stopParcels.stopId, stopId), inArray(stopParcels.shipmentId, [...shipmentIds])));
}

/** Numbers and estimates of many stops in one statement. */
export async function saveStopPlans(
  tx: Tx,
  plans: readonly { id: string; number: number; estimatedArrival: Date | null }[],
): Promise<void> {
  if (plans.length === 0) return;
  const rows = plans.map(
    ({ id, number, estimatedArrival }) =>
      sql`(${id}::uuid, ${number}::int, ${estimatedArrival?.toISOString() ?? null}::timestamptz)`,
  );
  await tx.execute(sql`
    update ${stops} set number = plan.number, estimated_arrival = plan.at
    from (values ${sql.join(rows, sql`, `)}) as plan (id, number, at)
    where ${stops.id} = plan.id`);
}
