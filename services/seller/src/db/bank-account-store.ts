import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { applications, bankAccounts } from "./schema.ts";

export type BankAccount = typeof bankAccounts.$inferSelect;

/** In place of the one before, whose verification is not waited for any more. */
export async function replaceBankAccount(tx: Tx, account: typeof bankAccounts.$inferInsert): Promise<void> {
  await tx.delete(bankAccounts).where(eq(bankAccounts.applicationId, account.applicationId));
  await tx.insert(bankAccounts).values(account);
}

export async function findBankAccountOf(conn: Conn, applicationId: string): Promise<BankAccount | undefined> {
  const [row] = await conn.select().from(bankAccounts).where(eq(bankAccounts.applicationId, applicationId));
  return row;
}

export async function listDueAccounts(conn: Conn, now: Date, limit: number): Promise<BankAccount[]> {
  return conn
    .select()
    .from(bankAccounts)
    .where(and(eq(bankAccounts.state, "asking"), lte(bankAccounts.nextAttemptAt, now)))
    .orderBy(asc(bankAccounts.nextAttemptAt))
    .limit(limit);
}

export async function postponeAccount(conn: Conn, id: string, attempts: number, nextAttemptAt: Date): Promise<void> {
  await conn.update(bankAccounts).set({ attempts, nextAttemptAt }).where(eq(bankAccounts.id, id));
}

/** False when another account took its place, or it was settled before. */
export async function settleAccount(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx
    .update(bankAccounts)
    .set({ state: "settled" })
    .where(and(eq(bankAccounts.id, id), eq(bankAccounts.state, "asking")))
    .returning({ id: bankAccounts.id });
  return rows.length > 0;
}

/** The accounts of shops that were opened, which payments have not been told of. */
export async function accountsToTell(
  conn: Conn,
  limit: number,
): Promise<{ id: string; last4: string; sellerId: string | null }[]> {
  return conn
    .select({ id: bankAccounts.id, last4: bankAccounts.last4, sellerId: applications.sellerId })
    .from(bankAccounts)
    .innerJoin(applications, eq(applications.id, bankAccounts.applicationId))
    .where(and(eq(applications.state, "approved"), isNull(bankAccounts.payoutToldAt)))
    .orderBy(asc(bankAccounts.id))
    .limit(limit);
}

export async function markPayoutTold(conn: Conn, id: string, payoutToldAt: Date): Promise<void> {
  await conn.update(bankAccounts).set({ payoutToldAt }).where(eq(bankAccounts.id, id));
}
