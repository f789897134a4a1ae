import type { Role } from "@souk/access/principal";
import { DomainError } from "@souk/errors/domain-error";
import { addRole } from "../db/account-store.ts";
import type { Account } from "../domain/account.ts";
import type { AuthDeps } from "./auth-deps.ts";

export async function grantRole(
  { db }: Pick<AuthDeps, "db">,
  { accountId, role }: { accountId: string; role: Role },
): Promise<Account> {
  const account = await addRole(db, accountId, role);
  if (account !== undefined) return account;
  throw new DomainError("not_found", "ACCOUNT_NOT_FOUND", "there is no account with this id", {
    account_id: accountId,
  });
}
