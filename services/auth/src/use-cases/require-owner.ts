import { DomainError } from "@souk/errors/domain-error";
import type { AccountSecrets } from "../domain/account.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { checkPassword } from "./check-password.ts";

/** How long a sign-in stands for the owner where there is no password to ask for. */
const freshMs = 10 * 60_000;

export interface Claim {
  readonly sessionId: string;
  /** Empty only for an account without one. */
  readonly password: string;
  readonly clientKey: string;
  readonly signal: AbortSignal;
}

/**
 * That whoever has the session is its account's owner, and did not just find a device signed in: by the password, or by a
 * sign-in a moment ago. @throws DomainError PASSWORD_WRONG | TOO_MANY_ATTEMPTS | SIGN_IN_TOO_OLD
 */
export async function requireOwner(deps: AuthDeps, account: AccountSecrets, claim: Claim): Promise<void> {
  const { sessionId, ...given } = claim;
  if (account.passwordHash !== null) return checkPassword(deps, { account, ...given });
  const session = await deps.sessions.find(account.id, sessionId);
  if (session && deps.now().getTime() - session.createdAt.getTime() <= freshMs) return;
  throw new DomainError("failed_precondition", "SIGN_IN_TOO_OLD", "sign in again, and repeat this within ten minutes");
}
