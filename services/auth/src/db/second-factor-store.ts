import type { Conn, Tx } from "@souk/database/database";
import { and, count, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { recoveryCodes, secondFactors } from "./schema.ts";

export interface SecondFactor {
  readonly accountId: string;
  /** Sealed, see `secretPlace`. */
  readonly secret: Uint8Array;
  /** Null until a code of it was given. */
  readonly confirmedAt: Date | null;
}

/** Where a secret is sealed for. */
export const secretPlace = (accountId: string) => ({ table: "second_factors", rowId: accountId, column: "secret" });

export async function findSecondFactor(conn: Conn, accountId: string): Promise<SecondFactor | undefined> {
  const [found] = await conn.select().from(secondFactors).where(eq(secondFactors.accountId, accountId));
  return found;
}

/** In place of one that was begun before; false when there is a confirmed one. */
export async function beginSecondFactor(tx: Tx, begun: { accountId: string; secret: Uint8Array }): Promise<boolean> {
  const rows = await tx
    .insert(secondFactors)
    .values(begun)
    .onConflictDoUpdate({
      target: secondFactors.accountId,
      set: { secret: begun.secret, lastStep: 0 },
      setWhere: isNull(secondFactors.confirmedAt),
    })
    .returning({ accountId: secondFactors.accountId });
  return rows.length === 1;
}

/** False when this code, or a later one, was used before: each is good once. */
export async function takeStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const rows = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.accountId, accountId), lt(secondFactors.lastStep, step)))
    .returning({ accountId: secondFactors.accountId });
  return rows.length === 1;
}

/** False when it was confirmed before. */
export async function confirmFactor(tx: Tx, accountId: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(secondFactors)
    .set({ confirmedAt: at })
    .where(and(eq(secondFactors.accountId, accountId), isNull(secondFactors.confirmedAt)))
    .returning({ accountId: secondFactors.accountId });
  return rows.length === 1;
}

/** False when there was none. */
export async function deleteSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  const rows = await tx
    .delete(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)))
    .returning({ accountId: secondFactors.accountId });
  return rows.length === 1;
}

export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ accountId, hash })));
}

/** False when it is none of the account's, or was used before. */
export async function takeRecoveryCode(tx: Tx, accountId: string, hash: Buffer): Promise<boolean> {
  const rows = await tx
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), eq(recoveryCodes.hash, hash)))
    .returning({ accountId: recoveryCodes.accountId });
  return rows.length === 1;
}

export async function countRecoveryCodes(conn: Conn, accountId: string): Promise<number> {
  const [row] = await conn.select({ left: count() }).from(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  return row?.left ?? 0;
}
