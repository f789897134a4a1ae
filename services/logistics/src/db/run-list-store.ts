import type { Conn } from "@souk/database/database";
import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { openRunStates } from "../domain/run-state.ts";
import type { RunRow } from "./run-store.ts";
import { runs } from "./tables/runs.ts";

export interface After {
  readonly at: Date;
  readonly id: string;
}

/** Of a zone, the oldest first. */
export async function openRunsOf(conn: Conn, zoneId: string, limit: number): Promise<RunRow[]> {
  return conn
    .select()
    .from(runs)
    .where(and(eq(runs.zoneId, zoneId), inArray(runs.state, [...openRunStates])))
    .orderBy(asc(runs.id))
    .limit(limit);
}

interface Page {
  readonly after: After | undefined;
  readonly limit: number;
}

/** Ended ones of a zone, the latest first. */
export async function pastRunsOf(conn: Conn, zoneId: string, { after, limit }: Page): Promise<RunRow[]> {
  return conn
    .select()
    .from(runs)
    .where(and(eq(runs.zoneId, zoneId), inArray(runs.state, ["finished", "cancelled"]), older(after)))
    .orderBy(desc(runs.finishedAt), desc(runs.id))
    .limit(limit);
}

/** Finished ones of a courier, the latest first. */
export async function finishedRunsOf(conn: Conn, courierId: string, { after, limit }: Page): Promise<RunRow[]> {
  return conn
    .select()
    .from(runs)
    .where(and(eq(runs.courierId, courierId), eq(runs.state, "finished"), older(after)))
    .orderBy(desc(runs.finishedAt), desc(runs.id))
    .limit(limit);
}

function older(after: After | undefined): SQL | undefined {
  if (!after) return undefined;
  return or(lt(runs.finishedAt, after.at), and(eq(runs.finishedAt, after.at), lt(runs.id, after.id)));
}

export async function currentRunOf(conn: Conn, courierId: string): Promise<RunRow | undefined> {
  const [row] = await conn
    .select()
    .from(runs)
    .where(and(eq(runs.courierId, courierId), inArray(runs.state, ["assigned", "started"])));
  return row;
}

/** Offered to a courier; with a time, those that can be accepted then. */
export async function offeredRunsOf(conn: Conn, courierId: string, now?: Date): Promise<RunRow[]> {
  return conn
    .select()
    .from(runs)
    .where(and(eq(runs.courierId, courierId), eq(runs.state, "offered"), now && gt(runs.offerEndsAt, now)))
    .orderBy(asc(runs.offerEndsAt))
    .limit(10);
}

export async function overdueOffers(conn: Conn, now: Date, limit: number): Promise<{ id: string }[]> {
  return conn
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.state, "offered"), lte(runs.offerEndsAt, now)))
    .orderBy(asc(runs.offerEndsAt))
    .limit(limit);
}

export interface EarnedDay {
  readonly day: string;
  readonly runCount: number;
  readonly stopCount: number;
  readonly distanceMeters: number;
  readonly currencyCode: string;
  readonly earnedMinor: bigint;
}

/** By local day, the latest first. */
export async function earningsOf(
  conn: Conn,
  { courierId, since, timeZone }: { courierId: string; since: Date; timeZone: string },
): Promise<EarnedDay[]> {
  const day = sql<string>`to_char(${runs.finishedAt} at time zone ${sql.raw(`'${timeZone.replaceAll("'", "")}'`)}, 'YYYY-MM-DD')`;
  const total = (column: SQL | typeof runs.doneCount | typeof runs.distanceMeters) =>
    sql<number>`sum(${column})`.mapWith(Number);
  return conn
    .select({
      day,
      currencyCode: runs.currencyCode,
      runCount: sql<number>`count(*)`.mapWith(Number),
      stopCount: total(runs.doneCount),
      distanceMeters: total(runs.distanceMeters),
      earnedMinor: sql<bigint>`sum(${runs.earningsMinor})`.mapWith(BigInt),
    })
    .from(runs)
    .where(and(eq(runs.courierId, courierId), eq(runs.state, "finished"), gte(runs.finishedAt, since)))
    .groupBy(day, runs.currencyCode)
    .orderBy(desc(day))
    .limit(92);
}
