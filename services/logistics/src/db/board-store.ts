import type { Conn } from "@souk/database/database";
import { and, asc, count, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Decision } from "../domain/exception.ts";
import { type DeliveryRow, type ShownDelivery, shownColumns } from "./delivery-store.ts";
import type { ExceptionRow } from "./exception-store.ts";
import { deliveries } from "./tables/deliveries.ts";
import { exceptions } from "./tables/records.ts";

const waitingIn = (zoneId: string) =>
  and(
    eq(deliveries.zoneId, zoneId),
    sql`${deliveries.state} in ('ready', 'at_hub', 'returning')`,
    isNull(deliveries.runId),
    // What an external carrier brings back waits for nobody of ours.
    isNull(deliveries.bookingId),
  );
const mostUrgentFirst = [asc(deliveries.windowUntil), asc(deliveries.id)];

/** What waits for a run in a zone, the most urgent first. */
export async function waitingDeliveries(conn: Conn, zoneId: string, limit: number): Promise<DeliveryRow[]> {
  return conn
    .select()
    .from(deliveries)
    .where(waitingIn(zoneId))
    .orderBy(...mostUrgentFirst)
    .limit(limit);
}

/** The same, as far as a board shows it. */
export async function waitingOnBoard(conn: Conn, zoneId: string, limit: number): Promise<ShownDelivery[]> {
  return conn
    .select(shownColumns)
    .from(deliveries)
    .where(waitingIn(zoneId))
    .orderBy(...mostUrgentFirst)
    .limit(limit);
}

export async function countDeliveredSince(conn: Conn, zoneId: string, since: Date): Promise<number> {
  const [row] = await conn
    .select({ count: count() })
    .from(deliveries)
    .where(and(eq(deliveries.zoneId, zoneId), gte(deliveries.deliveredAt, since)));
  return row?.count ?? 0;
}

const ofZone = (zoneId: string) => or(eq(exceptions.zoneId, zoneId), isNull(exceptions.zoneId));

/** At most so many; nobody decides more of them at once. */
export async function countOpenExceptions(conn: Conn, zoneId: string, most: number): Promise<number> {
  const rows = await conn
    .select({ id: exceptions.id })
    .from(exceptions)
    .where(and(ofZone(zoneId), isNull(exceptions.decision)))
    .limit(most);
  return rows.length;
}

interface Page {
  readonly zoneId: string;
  readonly withDecided: boolean;
  readonly after: { isDecided: boolean; id: string } | undefined;
  readonly limit: number;
}

/** Open ones first, the oldest first; then, when wanted, decided ones, the latest first. */
export async function listExceptionRows(
  conn: Conn,
  { zoneId, withDecided, after, limit }: Page,
): Promise<ExceptionRow[]> {
  const open =
    after?.isDecided === true
      ? []
      : await conn
          .select()
          .from(exceptions)
          .where(and(ofZone(zoneId), isNull(exceptions.decision), after && sql`${exceptions.id} > ${after.id}`))
          .orderBy(asc(exceptions.id))
          .limit(limit);
  if (!withDecided || open.length === limit) return open;
  const before: SQL | undefined = after?.isDecided ? lt(exceptions.id, after.id) : undefined;
  const decided = await conn
    .select()
    .from(exceptions)
    .where(and(ofZone(zoneId), sql`${exceptions.decision} is not null`, before))
    .orderBy(desc(exceptions.id))
    .limit(limit - open.length);
  return [...open, ...decided];
}

export async function exceptionsById(conn: Conn, ids: readonly string[]): Promise<ExceptionRow[]> {
  if (ids.length === 0) return [];
  return conn
    .select()
    .from(exceptions)
    .where(inArray(exceptions.id, [...ids]));
}

/** Locked. */
export async function lockException(conn: Conn, id: string): Promise<ExceptionRow | undefined> {
  const [row] = await conn.select().from(exceptions).where(eq(exceptions.id, id)).for("update");
  return row;
}

export async function decideRow(
  conn: Conn,
  id: string,
  { decision, at, by, note }: { decision: Decision; at: Date; by: string; note: string },
): Promise<void> {
  await conn
    .update(exceptions)
    .set({
      decision,
      decidedAt: at,
      decidedBy: by,
      note: sql`concat_ws(' · ', nullif(${exceptions.note}, ''), nullif(${note}, ''))`,
    })
    .where(eq(exceptions.id, id));
}

/** What else is asked about a delivery is answered with it. */
export async function decideOthersOf(
  conn: Conn,
  shipmentId: string,
  { decision, at, by }: { decision: Decision; at: Date; by: string },
): Promise<void> {
  await conn
    .update(exceptions)
    .set({ decision, decidedAt: at, decidedBy: by })
    .where(
      and(
        eq(exceptions.shipmentId, shipmentId),
        isNull(exceptions.decision),
        inArray(exceptions.kind, ["attempt_failed", "pin_locked"]),
      ),
    );
}

/** What is asked about where a delivery goes needs no answer any more. */
export async function dismissQuestionsOf(
  conn: Conn,
  shipmentId: string,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await conn
    .update(exceptions)
    .set({ decision: "dismiss", decidedAt: at, decidedBy: by })
    .where(
      and(
        eq(exceptions.shipmentId, shipmentId),
        isNull(exceptions.decision),
        inArray(exceptions.kind, ["attempt_failed", "place_unknown", "late"]),
      ),
    );
}
