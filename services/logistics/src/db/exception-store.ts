import type { Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, eq, isNull } from "drizzle-orm";
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
