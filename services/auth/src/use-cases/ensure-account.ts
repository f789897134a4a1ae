import type { Role } from "@souk/access/principal";
import { inTransaction } from "@souk/database/transaction";
import { newId } from "@souk/ids/id";
import { insertAccount } from "../db/account-store.ts";
import type { Account } from "../domain/account.ts";
import { appendAccountRegistered } from "../events/auth-events.ts";
import type { AuthDeps } from "./auth-deps.ts";

export interface EnsureAccountInput {
  readonly email: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly signal: AbortSignal;
}

/** An existing account is left as it is: its password and roles are not those given. */
export async function ensureAccount(
  deps: Pick<AuthDeps, "db" | "accounts" | "hashEmail" | "passwords">,
  { email, password, roles, signal }: EnsureAccountInput,
): Promise<{ account: Account; created: boolean }> {
  const emailHash = deps.hashEmail(email);
  const existing = await deps.accounts.byEmailHash(emailHash);
  if (existing !== undefined) return { account: existing, created: false };
  const passwordHash = await deps.passwords.hash(password, signal);
  const account = await inTransaction(deps.db, async (tx) => {
    const inserted = await insertAccount(tx, { id: newId(), emailHash, passwordHash, roles: [...new Set(roles)] });
    if (inserted !== undefined) await appendAccountRegistered(tx, inserted);
    return inserted;
  });
  if (account !== undefined) return { account, created: true };
  return ensureAccount(deps, { email, password, roles, signal });
}
