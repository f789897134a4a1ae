import type { Role } from "@souk/access/principal";
import { lockName } from "@souk/database/advisory-lock";
import type { Conn, Db, Tx } from "@souk/database/database";
import { and, asc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { type Account, type AccountSecrets, maxAccountsPerEmail } from "../domain/account.ts";
import { accounts } from "./schema.ts";

const account = { id: accounts.id, roles: accounts.roles, createdAt: accounts.createdAt };
const secrets = {
  ...account,
  passwordHash: accounts.passwordHash,
  emailHash: accounts.emailHash,
  emailVerifiedAt: accounts.emailVerifiedAt,
};

export interface NewAccount {
  readonly id: string;
  readonly emailHash: Uint8Array | null;
  readonly emailVerifiedAt: Date | null;
  readonly passwordHash: string | null;
  readonly isLateClaim?: boolean;
  readonly roles: readonly Role[];
}

/** Undefined when the address has such an account already: one that confirmed it, or one that only claims it. */
export async function insertAccount(tx: Tx, { roles, ...row }: NewAccount): Promise<Account | undefined> {
  const [inserted] = await tx
    .insert(accounts)
    .values({ ...row, roles: [...roles] })
    .onConflictDoNothing()
    .returning(account);
  return inserted;
}

/** The reads of every sign-in and refresh, prepared once. */
export function createAccountReads(db: Db) {
  const byEmailHash = db
    .select(secrets)
    .from(accounts)
    .where(eq(accounts.emailHash, sql.placeholder("emailHash")))
    .orderBy(asc(isNull(accounts.emailVerifiedAt)), asc(accounts.isLateClaim))
    .limit(maxAccountsPerEmail)
    .prepare("accounts_by_email_hash");
  const byId = db
    .select(secrets)
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder("id")))
    .prepare("account_by_id");
  return {
    /** The one that confirmed the address first, else the first claim. */
    byEmailHash: (emailHash: Uint8Array): Promise<AccountSecrets[]> => byEmailHash.execute({ emailHash }),
    byId: async (id: string): Promise<AccountSecrets | undefined> => (await byId.execute({ id }))[0],
  };
}

export type AccountReads = ReturnType<typeof createAccountReads>;

/** One change at a time of who an address belongs to. */
export async function lockAddress(tx: Tx, emailHash: Uint8Array): Promise<void> {
  await lockName(tx, `address/${Buffer.from(emailHash).toString("base64url")}`);
}

/** The account that confirmed the address. */
export async function verifiedOwner(conn: Conn, emailHash: Uint8Array): Promise<Account | undefined> {
  const [owner] = await conn
    .select(account)
    .from(accounts)
    .where(and(eq(accounts.emailHash, emailHash), isNotNull(accounts.emailVerifiedAt)));
  return owner;
}

/** Whether there is an account that comes before a new claim: one that confirmed the address, or claimed it first. */
export async function hasFirst(tx: Tx, emailHash: Uint8Array): Promise<boolean> {
  const isFirst = or(isNotNull(accounts.emailVerifiedAt), eq(accounts.isLateClaim, false));
  const [first] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.emailHash, emailHash), isFirst))
    .limit(1);
  return first !== undefined;
}

/** The late claim of an address ends. Under `lockAddress`. */
export async function dropLateClaim(tx: Tx, emailHash: Uint8Array): Promise<void> {
  await tx
    .update(accounts)
    .set({ emailHash: null })
    .where(and(eq(accounts.emailHash, emailHash), isNull(accounts.emailVerifiedAt), eq(accounts.isLateClaim, true)));
}

/** Those that only claim the address, but for `exceptId`, claim nothing any more. Under `lockAddress`. */
export async function dropClaims(tx: Tx, emailHash: Uint8Array, exceptId: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ emailHash: null })
    .where(and(eq(accounts.emailHash, emailHash), isNull(accounts.emailVerifiedAt), ne(accounts.id, exceptId)));
}

export async function setVerifiedEmail(tx: Tx, id: string, emailHash: Uint8Array, at: Date): Promise<void> {
  await tx.update(accounts).set({ emailHash, emailVerifiedAt: at, isLateClaim: false }).where(eq(accounts.id, id));
}

export async function setPasswordHash(conn: Conn, id: string, passwordHash: string): Promise<void> {
  await conn.update(accounts).set({ passwordHash }).where(eq(accounts.id, id));
}

/** False when it is gone already. */
export async function removeAccount(tx: Tx, id: string): Promise<boolean> {
  return (await tx.delete(accounts).where(eq(accounts.id, id)).returning({ id: accounts.id })).length === 1;
}

/** A role it has already changes nothing. Undefined when there is no such account. */
export async function addRole(conn: Conn, accountId: string, role: Role): Promise<Account | undefined> {
  const roles = sql<
    Role[]
  >`case when ${role} = any(${accounts.roles}) then ${accounts.roles} else array_append(${accounts.roles}, ${role}) end`;
  const [updated] = await conn.update(accounts).set({ roles }).where(eq(accounts.id, accountId)).returning(account);
  return updated;
}
