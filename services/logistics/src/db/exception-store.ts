import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { deliveries } from "./tables/deliveries.ts";
import { exceptions } from "./tables/records.ts";

export type ExceptionRow = typeof exceptions.$inferSelect;
export type NewException = Omit<typeof exceptions.$inferInsert, "id">;

/** Asks a dispatcher for a decision. The same cause again is the same question. */
export async function raiseException(tx: Tx, row: NewException): Promise<void> {
  await tx
    .insert(exceptions)
    .values({ id: newId(), ...row })
    .onConflictDoNothing({ target: exceptions.cause });
}

/** The open question where a delivery's address is. */
export async function openPlaceQuestion(tx: Tx, shipmentId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: exceptions.id })
    .from(exceptions)
    .where(
      and(eq(exceptions.shipmentId, shipmentId), eq(exceptions.kind, "place_unknown"), isNull(exceptions.decision)),
    );
  return row?.id;
}

/** Sellers whose parcels nobody can collect, as far as it was asked: at most so many. */
export async function sellersWithoutPickup(conn: Conn, limit: number): Promise<string[]> {
  const rows = await conn
    .selectDistinct({ sellerId: deliveries.sellerId })
    .from(exceptions)
    .innerJoin(deliveries, eq(deliveries.id, exceptions.shipmentId))
    .where(and(eq(exceptions.kind, "pickup_unknown"), isNull(exceptions.decision)))
    .limit(limit);
  return rows.map(({ sellerId }) => sellerId);
}

/** It is known now where a seller's parcels are collected: nobody has to be asked. */
export async function answerPickupQuestions(conn: Conn, sellerId: string, at: Date): Promise<void> {
  const own = conn.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.sellerId, sellerId));
  await conn
    .update(exceptions)
    .set({ decision: "dismiss", decidedAt: at, decidedBy: "logistics" })
    .where(
      and(eq(exceptions.kind, "pickup_unknown"), isNull(exceptions.decision), inArray(exceptions.shipmentId, own)),
    );
}
