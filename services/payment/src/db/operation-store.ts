import type { Conn, Tx } from "@souk/database/database";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { captures, refunds, releases } from "./schema.ts";

export type CaptureRow = typeof captures.$inferSelect;
export type ReleaseRow = typeof releases.$inferSelect;
export type RefundRow = typeof refunds.$inferSelect;

interface Settlement {
  readonly state: "done" | "refused";
  readonly refusal: string;
  readonly settledAt: Date;
}

/** False when this seller order's capture was asked for before. */
export async function insertCaptureOnce(tx: Tx, capture: typeof captures.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(captures)
    .values(capture)
    .onConflictDoNothing({ target: captures.sellerOrderId })
    .returning({ sellerOrderId: captures.sellerOrderId });
  return rows.length === 1;
}

export async function findCapture(conn: Conn, sellerOrderId: string): Promise<CaptureRow | undefined> {
  const [row] = await conn.select().from(captures).where(eq(captures.sellerOrderId, sellerOrderId));
  return row;
}

export async function openCaptures(conn: Conn, paymentId: string): Promise<CaptureRow[]> {
  return conn
    .select()
    .from(captures)
    .where(and(eq(captures.paymentId, paymentId), eq(captures.state, "requested")))
    .orderBy(asc(captures.sellerOrderId));
}

export async function settleCapture(tx: Tx, sellerOrderId: string, settlement: Settlement): Promise<void> {
  await tx.update(captures).set(settlement).where(eq(captures.sellerOrderId, sellerOrderId));
}

export async function insertRelease(tx: Tx, release: typeof releases.$inferInsert): Promise<void> {
  await tx.insert(releases).values(release);
}

export async function findRelease(conn: Conn, sellerOrderId: string): Promise<ReleaseRow | undefined> {
  const [row] = await conn.select().from(releases).where(eq(releases.sellerOrderId, sellerOrderId));
  return row;
}

export async function openReleases(conn: Conn, paymentId: string): Promise<ReleaseRow[]> {
  return conn
    .select()
    .from(releases)
    .where(and(eq(releases.paymentId, paymentId), eq(releases.state, "requested")))
    .orderBy(asc(releases.sellerOrderId));
}

export async function settleRelease(tx: Tx, sellerOrderId: string, settlement: Settlement): Promise<void> {
  await tx.update(releases).set(settlement).where(eq(releases.sellerOrderId, sellerOrderId));
}

/** False when it was asked for before. */
export async function insertRefundOnce(tx: Tx, refund: typeof refunds.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(refunds)
    .values(refund)
    .onConflictDoNothing({ target: refunds.id })
    .returning({ id: refunds.id });
  return rows.length === 1;
}

export async function findRefund(conn: Conn, id: string): Promise<RefundRow | undefined> {
  const [row] = await conn.select().from(refunds).where(eq(refunds.id, id));
  return row;
}

/** Bounded: nobody gives back in more pieces than can be looked at. */
const mostRefunds = 200;

/** Of a payment, whatever became of them; the latest first. */
export async function refundsOf(conn: Conn, paymentId: string): Promise<RefundRow[]> {
  return conn
    .select()
    .from(refunds)
    .where(eq(refunds.paymentId, paymentId))
    .orderBy(desc(refunds.createdAt), desc(refunds.id))
    .limit(mostRefunds);
}

export async function openRefunds(conn: Conn, paymentId: string): Promise<RefundRow[]> {
  return conn
    .select()
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), eq(refunds.state, "requested")))
    .orderBy(asc(refunds.id));
}

/** What of a seller order is asked to be refunded and not settled yet. */
export async function requestedRefunds(conn: Conn, sellerOrderId: string): Promise<bigint> {
  const [row] = await conn
    .select({ sum: sql<bigint>`coalesce(sum(${refunds.amount}), 0)`.mapWith(BigInt) })
    .from(refunds)
    .where(and(eq(refunds.sellerOrderId, sellerOrderId), eq(refunds.state, "requested")));
  return row?.sum ?? 0n;
}

export async function settleRefund(tx: Tx, id: string, settlement: Settlement): Promise<void> {
  await tx.update(refunds).set(settlement).where(eq(refunds.id, id));
}
