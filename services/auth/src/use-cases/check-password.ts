import { DomainError } from "@souk/errors/domain-error";
import type { AccountSecrets } from "../domain/account.ts";
import type { AuthDeps } from "./auth-deps.ts";

export interface PasswordCheck {
  readonly account: AccountSecrets;
  readonly password: string;
  readonly clientKey: string;
  readonly signal: AbortSignal;
}

/** Of who is signed in already: a session alone must not do what only the owner may. Limited as sign-in is. */
export async function checkPassword(
  { passwords, limits }: Pick<AuthDeps, "passwords" | "limits">,
  { account, password, clientKey, signal }: PasswordCheck,
): Promise<void> {
  const attempt = { emailHash: account.emailHash ?? Buffer.from(account.id), clientKey };
  await limits.check(attempt);
  const admit = () => limits.admit(attempt);
  if (await passwords.verify(account.passwordHash, password, { signal, admit })) return limits.forgive(attempt);
  throw passwordWrong();
}

/** A wrong password of somebody who is signed in: `unauthenticated` would tell clients that their session is over. */
function passwordWrong(): DomainError {
  return new DomainError("permission_denied", "PASSWORD_WRONG", "this is not the current password");
}

/** @throws DomainError PASSWORD_NOT_SET */
export function requirePassword({ passwordHash }: AccountSecrets): void {
  if (passwordHash !== null) return;
  throw new DomainError(
    "failed_precondition",
    "PASSWORD_NOT_SET",
    "this account has no password yet: a password reset gives it one",
  );
}
