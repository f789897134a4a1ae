import type { Conn, Tx } from "@souk/database/database";
import { preparedForFew } from "@souk/database/few-rows";
import { newId } from "@souk/ids/id";
import { and, asc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { DemandLine } from "../domain/demand.ts";
import { reservationLines, reservations, stock } from "./schema.ts";

export type ReservationRow = typeof reservations.$inferSelect;

/** Claims the order's one reservation; undefined when there is one already, whatever became of it. */
export async function insertReservationOnce(
  tx: Tx,
  reservation: { orderId: string; state: "held" | "released"; expiresAt: Date },
): Promise<ReservationRow | undefined> {
  const [row] = await tx
    .insert(reservations)
    .values({ ...reservation, id: newId() })
    .onConflictDoNothing()
    .returning()
    .prepare("insert_reservation")
    .execute();
  return row;
}

export async function insertLines(tx: Tx, orderId: string, lines: readonly DemandLine[]): Promise<void> {
  const insert = tx.insert(reservationLines).values(lines.map((line) => ({ ...line, orderId })));
  await preparedForFew(insert, "insert_reservation_lines", lines.length);
}

export async function lockReservation(tx: Tx, orderId: string): Promise<ReservationRow | undefined> {
  const lock = tx.select().from(reservations).where(eq(reservations.orderId, orderId)).for("update");
  const [row] = await lock.prepare("lock_reservation").execute();
  return row;
}

export async function findReservation(conn: Conn, orderId: string): Promise<ReservationRow | undefined> {
  const [row] = await conn.select().from(reservations).where(eq(reservations.orderId, orderId));
  return row;
}

export async function linesOf(conn: Conn, orderId: string): Promise<DemandLine[]> {
  return conn
    .select({ offerId: reservationLines.offerId, quantity: reservationLines.quantity })
    .from(reservationLines)
    .where(eq(reservationLines.orderId, orderId))
    .orderBy(asc(reservationLines.offerId));
}

/** What checkouts under way hold of a seller's offer, the first to end first: few are held at a time, by their index. */
export async function heldOf(conn: Conn, sellerId: string, offerId: string, limit: number) {
  return conn
    .select({
      orderId: reservations.orderId,
      quantity: reservationLines.quantity,
      since: reservations.createdAt,
      until: reservations.expiresAt,
    })
    .from(reservations)
    .innerJoin(reservationLines, eq(reservationLines.orderId, reservations.orderId))
    .innerJoin(stock, eq(stock.offerId, reservationLines.offerId))
    .where(and(eq(reservations.state, "held"), eq(reservationLines.offerId, offerId), eq(stock.sellerId, sellerId)))
    .orderBy(asc(reservations.expiresAt))
    .limit(limit);
}

/** Of what was given back; the adjustments keep what happened. */
export async function deleteLines(tx: Tx, orderId: string, offerIds: readonly string[]): Promise<void> {
  if (offerIds.length === 0) return;
  await tx
    .delete(reservationLines)
    .where(and(eq(reservationLines.orderId, orderId), inArray(reservationLines.offerId, [...offerIds])));
}

/** Pieces of a line that were given back; the last of it stays, for a line of none is deleted. */
export async function takeOffLine(tx: Tx, orderId: string, { offerId, quantity }: DemandLine): Promise<void> {
  await tx
    .update(reservationLines)
    .set({ quantity: sql`${reservationLines.quantity} - ${quantity}` })
    .where(
      and(
        eq(reservationLines.orderId, orderId),
        eq(reservationLines.offerId, offerId),
        gt(reservationLines.quantity, quantity),
      ),
    );
}

export async function saveState(tx: Tx, orderId: string, state: ReservationRow["state"]): Promise<void> {
  const save = tx.update(reservations).set({ state }).where(eq(reservations.orderId, orderId));
  await save.prepare("save_reservation_state").execute();
}

/** One held reservation whose time is over, locked; those that somebody else is working on are passed over. */
export async function lockExpired(tx: Tx, now: Date): Promise<ReservationRow | undefined> {
  const [row] = await tx
    .select()
    .from(reservations)
    .where(and(eq(reservations.state, "held"), lte(reservations.expiresAt, now)))
    .orderBy(asc(reservations.expiresAt))
    .limit(1)
    .for("update", { skipLocked: true });
  return row;
}
