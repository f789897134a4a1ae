import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { isInDoubt } from "../domain/payment-state.ts";
import { payments } from "./schema.ts";

export type PaymentRow = typeof payments.$inferSelect;
export type NewPayment = typeof payments.$inferInsert;

/** Claims the order's one payment; false when there is one already, whatever became of it. */
export async function insertPaymentOnce(tx: Tx, payment: NewPayment): Promise<boolean> {
  const rows = await tx
    .insert(payments)
    .values(payment)
    .onConflictDoNothing({ target: payments.orderId })
    .returning({ id: payments.id })
    .prepare("insert_payment")
    .execute();
  return rows.length === 1;
}

export async function findPayment(conn: Conn, orderId: string): Promise<PaymentRow | undefined> {
  const [row] = await conn.select().from(payments).where(eq(payments.orderId, orderId));
  return row;
}

/** Whatever belongs to a payment is read and changed behind this lock. */
export async function lockPayment(tx: Tx, orderId: string): Promise<PaymentRow | undefined> {
  const lock = tx.select().from(payments).where(eq(payments.orderId, orderId)).for("update");
  const [row] = await lock.prepare("lock_payment").execute();
  return row;
}

/**
 * Stores a locked payment as it is now. Once nothing is in doubt, the payment worker no longer looks after it; the card's
 * token is kept only as long as the authorization may have to be repeated.
 */
export async function savePayment(tx: Tx, payment: PaymentRow, now: Date): Promise<PaymentRow> {
  const { id, orderId, createdAt, ...change } = payment;
  const schedule = isInDoubt(payment) ? {} : { dueAt: null, attempts: 0 };
  const paymentToken = payment.state === "pending" ? payment.paymentToken : null;
  const [row] = await tx
    .update(payments)
    .set({ ...change, ...schedule, paymentToken, updatedAt: now })
    .where(eq(payments.id, id))
    .returning()
    .prepare("save_payment")
    .execute();
  if (!row) throw new Error(`payment ${id} of order ${orderId}, made ${createdAt.toISOString()}, is gone`);
  return row;
}

/** Takes payments that are due and puts them out of reach of other workers until `leasedUntil`. */
export async function leaseDue(
  tx: Tx,
  { now, leasedUntil, limit }: { now: Date; leasedUntil: Date; limit: number },
): Promise<PaymentRow[]> {
  const due = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(lte(payments.dueAt, now))
    .orderBy(asc(payments.dueAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  const ids = due.map(({ id }) => id);
  if (ids.length === 0) return [];
  return tx.update(payments).set({ dueAt: leasedUntil }).where(inArray(payments.id, ids)).returning();
}

/** Takes one that is due; false when nobody has to look after it now, or somebody is at it. */
export async function leaseOne(tx: Tx, orderId: string, { now, leasedUntil }: { now: Date; leasedUntil: Date }) {
  const rows = await tx
    .update(payments)
    .set({ dueAt: leasedUntil })
    .where(and(eq(payments.orderId, orderId), lte(payments.dueAt, now)))
    .returning({ id: payments.id });
  return rows.length === 1;
}
