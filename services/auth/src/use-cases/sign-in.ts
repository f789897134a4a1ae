import { DomainError } from "@souk/errors/domain-error";
import type { AuthDeps } from "./auth-deps.ts";
import type { SignedIn } from "./issue-tokens.ts";
import { startSession } from "./start-session.ts";

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly device: string;
  readonly clientKey: string;
  readonly signal: AbortSignal;
}

/** One path for every address: unknown ones are looked up, counted, hashed and refused like a wrong password. */
export async function signIn(deps: AuthDeps, input: SignInInput): Promise<SignedIn> {
  const { email, password, device, clientKey, signal } = input;
  const attempt = { emailHash: deps.hashEmail(email), clientKey };
  await deps.limits.check(attempt);
  const account = await deps.accounts.byEmailHash(attempt.emailHash);
  const admit = () => deps.limits.admit(attempt);
  const isRight = await deps.passwords.verify(account?.passwordHash, password, { signal, admit });
  if (account === undefined || !isRight) throw credentialsWrong();
  await deps.limits.forgive(attempt);
  return startSession(deps, account, device);
}

function credentialsWrong(): DomainError {
  return new DomainError("unauthenticated", "CREDENTIALS_WRONG", "the e-mail address or the password is wrong");
}
