import { once } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { lockAddress, verifiedOwner } from "../db/account-store.ts";
import type { AccountSecrets } from "../domain/account.ts";
import { normaliseEmail } from "../domain/email.ts";
import type { MailLocale } from "../domain/mail.ts";
import { requireStrongPassword } from "../domain/password-policy.ts";
import { requestMail } from "../mails/request-mail.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { claimAddress } from "./claim-address.ts";
import { findByPassword } from "./find-by-password.ts";
import type { SignedIn } from "./issue-tokens.ts";
import { requireSecondFactor } from "./second-factor/require-second-factor.ts";
import { credentialsWrong } from "./sign-in.ts";
import { startKnownSession } from "./start-known-session.ts";
import { startSession } from "./start-session.ts";

export interface RegisterInput {
  readonly requestId: string;
  readonly email: string;
  readonly password: string;
  readonly device: string;
  readonly clientKey: string;
  readonly locale: MailLocale;
  readonly signal: AbortSignal;
}

/**
 * Creates a shopper's account and signs it in, for a taken address too: nobody learns here who has an account. Only its
 * owner does, by mail, or by giving the password of the account that there is.
 */
export async function register(deps: AuthDeps, input: RegisterInput): Promise<SignedIn> {
  const { email, password, device, clientKey, signal } = input;
  requireStrongPassword(password, email);
  const emailHash = deps.hashEmail(email);
  const existing = await findByPassword(deps, { emailHash, clientKey, password, signal });
  if (existing) {
    await requireSecondFactor(deps, existing.id, { code: "", clientKey });
    return startKnownSession(deps, existing, { device, refusal: credentialsWrong });
  }
  return startSession(deps, await createOnce(deps, { ...input, emailHash }), device);
}

/** What is kept of the request is its address's hash; that the password is the same too is seen by the account itself. */
async function createOnce(deps: AuthDeps, input: RegisterInput & { emailHash: Buffer }): Promise<AccountSecrets> {
  const { requestId, password, emailHash, signal } = input;
  const passwordHash = await deps.passwords.hash(password, signal);
  const mayMail = await deps.mailLimits.allows(emailHash);
  const key = { requestId, actorId: "anonymous", method: "Register", contentHash: emailHash.toString("hex") };
  const id = await once(deps.db, key, async (tx) => {
    await lockAddress(tx, emailHash);
    const owner = await verifiedOwner(tx, emailHash);
    const account = await claimAddress(tx, { id: newId(), emailHash, passwordHash, roles: ["shopper"] });
    if (mayMail) {
      const to = { email: normaliseEmail(input.email), emailHash };
      const about = owner
        ? ({ accountId: owner.id, kind: "account_exists" } as const)
        : ({ accountId: account.id, kind: "verify_email" } as const);
      await requestMail(tx, deps, { ...about, locale: input.locale, to });
    }
    return account.id;
  });
  const account = await deps.accounts.byId(id);
  if (account === undefined) throw requestIdReused();
  const isFirst = account.passwordHash === passwordHash;
  if (!isFirst && !(await deps.passwords.verify(account.passwordHash, password, { signal }))) throw requestIdReused();
  return account;
}

function requestIdReused(): DomainError {
  return new DomainError(
    "invalid",
    "REQUEST_ID_REUSED",
    "this request id was used to register with another password; a new request needs a new id",
  );
}
