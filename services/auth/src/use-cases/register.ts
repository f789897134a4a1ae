import { once } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { insertAccount } from "../db/account-store.ts";
import { requireStrongPassword } from "../domain/password-policy.ts";
import { appendAccountRegistered } from "../events/auth-events.ts";
import type { AuthDeps } from "./auth-deps.ts";
import type { SignedIn } from "./issue-tokens.ts";
import { startSession } from "./start-session.ts";

export interface RegisterInput {
  readonly requestId: string;
  readonly email: string;
  readonly password: string;
  readonly device: string;
  readonly clientKey: string;
  readonly signal: AbortSignal;
}

/**
 * Creates a shopper's account and signs it in. What is kept of the request is its address's hash; that the password is
 * the same as the first time is seen by the account itself.
 */
export async function register(deps: AuthDeps, input: RegisterInput): Promise<SignedIn> {
  const { requestId, email, password, device, clientKey, signal } = input;
  requireStrongPassword(password, email);
  const emailHash = deps.hashEmail(email);
  await deps.limits.check({ emailHash, clientKey });
  const passwordHash = await deps.passwords.hash(password, signal);
  await once(
    deps.db,
    { requestId, actorId: "anonymous", method: "Register", contentHash: emailHash.toString("hex") },
    async (tx) => {
      const account = await insertAccount(tx, { id: newId(), emailHash, passwordHash, roles: ["shopper"] });
      if (account === undefined) throw emailTaken();
      await appendAccountRegistered(tx, account);
      return account.id;
    },
  );
  const account = await deps.accounts.byEmailHash(emailHash);
  if (account === undefined) throw new Error("an account that was just registered is gone");
  const isFirst = account.passwordHash === passwordHash;
  if (!isFirst) await requireSamePassword(deps, account.passwordHash, { ...input, emailHash });
  return startSession(deps, account, device);
}

async function requireSamePassword(
  { passwords, limits }: Pick<AuthDeps, "passwords" | "limits">,
  storedHash: string,
  { password, signal, ...attempt }: RegisterInput & { emailHash: Uint8Array },
): Promise<void> {
  const admit = () => limits.admit(attempt);
  if (await passwords.verify(storedHash, password, { signal, admit })) return limits.forgive(attempt);
  throw new DomainError(
    "invalid",
    "REQUEST_ID_REUSED",
    "this request id was used to register with another password; a new request needs a new id",
  );
}

function emailTaken(): DomainError {
  return new DomainError("already_exists", "EMAIL_TAKEN", "this e-mail address has an account: sign in instead");
}
