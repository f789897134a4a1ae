import type { AccountSecrets } from "../domain/account.ts";
import type { Attempt } from "../limits/attempt-limits.ts";
import type { AuthDeps } from "./auth-deps.ts";

export interface PasswordAttempt extends Attempt {
  readonly password: string;
  readonly signal: AbortSignal;
}

/**
 * The account of this address and password. One path for every address: unknown ones are looked up, counted, hashed and
 * refused like a wrong password. Counts as a failure until it is forgiven here.
 */
export async function findByPassword(
  { accounts, passwords, limits }: Pick<AuthDeps, "accounts" | "passwords" | "limits">,
  { password, signal, ...attempt }: PasswordAttempt,
): Promise<AccountSecrets | undefined> {
  await limits.check(attempt);
  const candidates = await accounts.byEmailHash(attempt.emailHash);
  const hashes = candidates.map(({ passwordHash }) => passwordHash);
  const admit = () => limits.admit(attempt);
  const found = candidates[await passwords.match(hashes, password, { signal, admit })];
  if (found !== undefined) await limits.forgive(attempt);
  return found;
}
