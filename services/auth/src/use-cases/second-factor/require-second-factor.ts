import { DomainError } from "@souk/errors/domain-error";
import type { AuthDeps } from "../auth-deps.ts";
import { checkCode, secondFactorOf } from "./check-code.ts";

interface Given {
  /** Empty when none was asked for yet. */
  readonly code: string;
  readonly clientKey: string;
}

/**
 * That whoever knows the password also has the account's second factor, where there is one.
 * @throws DomainError SECOND_FACTOR_REQUIRED | SECOND_FACTOR_WRONG | TOO_MANY_ATTEMPTS
 */
export async function requireSecondFactor(deps: AuthDeps, accountId: string, given: Given): Promise<void> {
  const factor = await secondFactorOf(deps, accountId);
  if (!factor) return;
  if (given.code.trim() === "") throw required();
  await checkCode(deps, factor, { accountId, ...given, mayRecover: true, refusal: wrong });
}

function required(): DomainError {
  return new DomainError("unauthenticated", "SECOND_FACTOR_REQUIRED", "a code of the authenticator app is needed too");
}

function wrong(): DomainError {
  return new DomainError("unauthenticated", "SECOND_FACTOR_WRONG", "this code is wrong, or was used before");
}
