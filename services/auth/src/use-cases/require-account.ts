import { DomainError } from "@souk/errors/domain-error";
import type { AccountSecrets } from "../domain/account.ts";
import type { AuthDeps } from "./auth-deps.ts";

/** The caller's account. An access token outlives its account by minutes. */
export async function requireAccount(
  { accounts }: Pick<AuthDeps, "accounts">,
  accountId: string,
): Promise<AccountSecrets> {
  const account = await accounts.byId(accountId);
  if (account !== undefined) return account;
  throw new DomainError("not_found", "ACCOUNT_NOT_FOUND", "there is no account with this id", {
    account_id: accountId,
  });
}
