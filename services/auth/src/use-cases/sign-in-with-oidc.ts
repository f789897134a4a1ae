import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { dropClaims, insertAccount, lockAddress, type NewAccount, verifiedOwner } from "../db/account-store.ts";
import { accountOf, insertIdentity } from "../db/identity-store.ts";
import type { Account } from "../domain/account.ts";
import { normaliseEmail } from "../domain/email.ts";
import type { MailLocale } from "../domain/mail.ts";
import { appendAccountRegistered } from "../events/auth-events.ts";
import { requestMail } from "../mails/request-mail.ts";
import type { OidcIdentity } from "../oidc/id-token-verifier.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { claimAddress } from "./claim-address.ts";
import type { SignedIn } from "./issue-tokens.ts";
import { requireAccount } from "./require-account.ts";
import { startKnownSession } from "./start-known-session.ts";

export interface SignInWithOidcInput {
  readonly idToken: string;
  readonly device: string;
  readonly locale: MailLocale;
}

export interface OidcSignedIn extends SignedIn {
  readonly created: boolean;
  readonly identity: OidcIdentity;
}

/** Found by issuer and subject; an address alone never leads into an account that did not confirm it as well. */
export async function signInWithOidc(
  deps: AuthDeps,
  { idToken, device, locale }: SignInWithOidcInput,
): Promise<OidcSignedIn> {
  if (deps.idTokens === undefined) throw notConfigured();
  const identity = await deps.idTokens.verify(idToken);
  const known = await accountOf(deps.db, identity);
  const linked = known ? { id: known, created: false } : await link(deps, identity, locale);
  const account = await requireAccount(deps, linked.id);
  const signedIn = await startKnownSession(deps, account, { device, refusal: signInConflict });
  return { ...signedIn, created: linked.created, identity };
}

async function link(deps: AuthDeps, identity: OidcIdentity, locale: MailLocale) {
  const email = normaliseEmail(identity.email);
  const emailHash = email === "" ? null : deps.hashEmail(email);
  const mayMail = emailHash !== null && (await deps.mailLimits.allows(emailHash));
  return inTransaction(deps.db, async (tx) => {
    if (emailHash) await lockAddress(tx, emailHash);
    const owner = emailHash && (await verifiedOwner(tx, emailHash));
    if (emailHash && owner && identity.isEmailVerified) {
      const isFirst = await insertIdentity(tx, { ...identity, accountId: owner.id }, deps.now());
      const to = { email, emailHash };
      if (isFirst) await requestMail(tx, deps, { accountId: owner.id, kind: "identity_linked", locale, to });
      return { id: owner.id, created: false };
    }
    const draft = { id: newId(), emailHash, passwordHash: null, roles: ["shopper"] } as const;
    const isConfirmed = emailHash !== null && identity.isEmailVerified;
    const account = await (isConfirmed ? createConfirmed(tx, deps, { ...draft, emailHash }) : claimAddress(tx, draft));
    if (await insertIdentity(tx, { ...identity, accountId: account.id }, deps.now())) {
      const to = mayMail && { email, emailHash };
      const kind = owner ? "account_exists" : "verify_email";
      const about = { accountId: owner ? owner.id : account.id, kind, locale } as const;
      if (to && !identity.isEmailVerified) await requestMail(tx, deps, { ...about, to });
      return { id: account.id, created: true };
    }
    throw signInConflict();
  });
}

/** With the provider's word for the address, whoever had only claimed it loses it. */
async function createConfirmed(
  tx: Tx,
  { now }: Pick<AuthDeps, "now">,
  draft: Omit<NewAccount, "emailVerifiedAt"> & { emailHash: Buffer },
): Promise<Account> {
  await dropClaims(tx, draft.emailHash, draft.id);
  const account = await insertAccount(tx, { ...draft, emailVerifiedAt: now() });
  if (account === undefined) throw new Error("an address was claimed in spite of its lock");
  await appendAccountRegistered(tx, account);
  return account;
}

function signInConflict(): DomainError {
  return new DomainError("conflict", "SIGN_IN_CONFLICT", "the account was changed meanwhile: try again");
}

function notConfigured(): DomainError {
  return new DomainError("failed_precondition", "OIDC_NOT_CONFIGURED", "no other provider is configured");
}
