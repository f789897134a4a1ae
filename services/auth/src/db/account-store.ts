import type { Role } from "@souk/access/principal";
import type { Conn, Db, Tx } from "@souk/database/database";
import { eq, sql } from "drizzle-orm";
import type { Account, AccountSecrets } from "../domain/account.ts";
import { accounts } from "./schema.ts";

const account = { id: accounts.id, roles: accounts.roles, createdAt: accounts.createdAt };
const secrets = { ...account, passwordHash: accounts.passwordHash };

export interface NewAccount {
  readonly id: string;
  readonly emailHash: Uint8Array;
  readonly passwordHash: string;
  readonly roles: readonly Role[];
}

/** Undefined when the address has an account already. */
export async function insertAccount(tx: Tx, { roles, ...row }: NewAccount): Promise<Account | undefined> {
  const [inserted] = await tx
    .insert(accounts)
    .values({ ...row, roles: [...roles] })
    .onConflictDoNothing({ target: accounts.emailHash })
    .returning(account);
  return inserted;
}

/** The reads of every sign-in and refresh, prepared once. */
export function createAccountReads(db: Db) {
  const byEmailHash = db
    .select(secrets)
    .from(accounts)
    .where(eq(accounts.emailHash, sql.placeholder("emailHash")))
    .prepare("account_by_email_hash");
  const byId = db
    .select(account)
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder("id")))
    .prepare("account_by_id");
  return {
    byEmailHash: async (emailHash: Uint8Array): Promise<AccountSecrets | undefined> =>
      (await byEmailHash.execute({ emailHash }))[0],
    byId: async (id: string): Promise<Account | undefined> => (await byId.execute({ id }))[0],
  };
}

export type AccountReads = ReturnType<typeof createAccountReads>;

/** A role it has already changes nothing. Undefined when there is no such account. */
export async function addRole(conn: Conn, accountId: string, role: Role): Promise<Account | undefined> {
  const roles = sql<
    Role[]
  >`case when ${role} = any(${accounts.roles}) then ${accounts.roles} else array_append(${accounts.roles}, ${role}) end`;
  const [updated] = await conn.update(accounts).set({ roles }).where(eq(accounts.id, accountId)).returning(account);
  return updated;
}
