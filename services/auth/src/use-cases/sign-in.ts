import { DomainError } from "@souk/errors/domain-error";
import type { AuthDeps } from "./auth-deps.ts";
import { findByPassword } from "./find-by-password.ts";
import type { SignedIn } from "./issue-tokens.ts";
import { startKnownSession } from "./start-known-session.ts";

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly device: string;
  readonly clientKey: string;
  readonly signal: AbortSignal;
}

export async function signIn(deps: AuthDeps, { email, device, ...input }: SignInInput): Promise<SignedIn> {
  const account = await findByPassword(deps, { ...input, emailHash: deps.hashEmail(email) });
  if (account === undefined) throw credentialsWrong();
  return startKnownSession(deps, account, { device, refusal: credentialsWrong });
}

export function credentialsWrong(): DomainError {
  return new DomainError("unauthenticated", "CREDENTIALS_WRONG", "the e-mail address or the password is wrong");
}
