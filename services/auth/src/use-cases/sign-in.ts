import { DomainError } from "@souk/errors/domain-error";
import type { AuthDeps } from "./auth-deps.ts";
import { findByPassword } from "./find-by-password.ts";
import type { SignedIn } from "./issue-tokens.ts";
import { requireSecondFactor } from "./second-factor/require-second-factor.ts";
import { startKnownSession } from "./start-known-session.ts";

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** Of the second factor; empty when none was asked for. */
  readonly code: string;
  readonly device: string;
  readonly clientKey: string;
  readonly signal: AbortSignal;
}

export async function signIn(deps: AuthDeps, { email, device, code, ...input }: SignInInput): Promise<SignedIn> {
  const account = await findByPassword(deps, { ...input, emailHash: deps.hashEmail(email) });
  if (account === undefined) throw credentialsWrong();
  await requireSecondFactor(deps, account.id, { code, clientKey: input.clientKey });
  return startKnownSession(deps, account, { device, refusal: credentialsWrong });
}

export function credentialsWrong(): DomainError {
  return new DomainError("unauthenticated", "CREDENTIALS_WRONG", "the e-mail address or the password is wrong");
}
