import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq } from "drizzle-orm";
import { identities } from "./schema.ts";

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

export async function accountOf(conn: Conn, { issuer, subject }: Identity): Promise<string | undefined> {
  const [found] = await conn
    .select({ accountId: identities.accountId })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return found?.accountId;
}

/** False when somebody linked it first. */
export async function insertIdentity(tx: Tx, identity: Identity & { accountId: string }, at: Date): Promise<boolean> {
  const rows = await tx
    .insert(identities)
    .values({ ...identity, createdAt: at })
    .onConflictDoNothing()
    .returning({ accountId: identities.accountId });
  return rows.length === 1;
}

/** Other providers lead into the account no more. */
export async function deleteIdentities(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(identities).where(eq(identities.accountId, accountId));
}

export function identitiesOf(conn: Conn, accountId: string): Promise<{ issuer: string; createdAt: Date }[]> {
  return conn
    .select({ issuer: identities.issuer, createdAt: identities.createdAt })
    .from(identities)
    .where(eq(identities.accountId, accountId))
    .orderBy(asc(identities.createdAt))
    .limit(20);
}
