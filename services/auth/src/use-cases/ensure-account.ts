import type { Role } from "@souk/access/principal";
import { inTransaction } from "@souk/database/transaction";
import { newId } from "@souk/ids/id";
import { dropClaims, insertAccount, lockAddress, verifiedOwner } from "../db/account-store.ts";
import type { Account } from "../domain/account.ts";
import { appendAccountRegistered } from "../events/auth-events.ts";
import type { AuthDeps } from "./auth-deps.ts";

export interface EnsureAccountInput {
  readonly email: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly signal: AbortSignal;
}

/** An account that confirmed the address is left as it is: its password and roles are not those given. */
export async function ensureAccount(
  deps: Pick<AuthDeps, "db" | "hashEmail" | "passwords" | "now">,
  { email, password, roles, signal }: EnsureAccountInput,
): Promise<{ account: Account; created: boolean }> {
  const emailHash = deps.hashEmail(email);
  const existing = await verifiedOwner(deps.db, emailHash);
  if (existing !== undefined) return { account: existing, created: false };
  const passwordHash = await deps.passwords.hash(password, signal);
  return inTransaction(deps.db, async (tx) => {
    await lockAddress(tx, emailHash);
    const id = newId();
    if ((await verifiedOwner(tx, emailHash)) === undefined) await dropClaims(tx, emailHash, id);
    const draft = { id, emailHash, emailVerifiedAt: deps.now(), passwordHash, roles: [...new Set(roles)] };
    const account = await insertAccount(tx, draft);
    if (account !== undefined) {
      await appendAccountRegistered(tx, account);
      return { account, created: true };
    }
    const twin = await verifiedOwner(tx, emailHash);
    if (twin === undefined) throw new Error("an address has neither room nor an account");
    return { account: twin, created: false };
  });
}
