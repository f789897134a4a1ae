import type { Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
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
