import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { verifiedOwner } from "../db/account-store.ts";
import { useUpAll } from "../db/mail-store.ts";
import { normaliseEmail } from "../domain/email.ts";
import type { MailLocale } from "../domain/mail.ts";
import { requestMail } from "../mails/request-mail.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { requireAccount } from "./require-account.ts";

/** Says whether there was nothing to confirm. Who confirmed the address already gets a mail that says so, not a link. */
export async function resendVerification(
  deps: AuthDeps,
  { accountId, locale }: { accountId: string; locale: MailLocale },
): Promise<{ alreadyVerified: boolean }> {
  const account = await requireAccount(deps, accountId);
  if (account.emailVerifiedAt !== null) return { alreadyVerified: true };
  const contact = await deps.contacts.find(accountId);
  if (contact === undefined) throw noAddress();
  const email = normaliseEmail(contact.email);
  const emailHash = deps.hashEmail(email);
  // Another address than the one registered with is a change, which asks for the password.
  if (account.emailHash !== null && !emailHash.equals(account.emailHash)) throw noAddress();
  await deps.mailLimits.consume(emailHash, accountId);
  await inTransaction(deps.db, async (tx) => {
    const owner = await verifiedOwner(tx, emailHash);
    const to = { email, emailHash };
    if (owner) return requestMail(tx, deps, { accountId: owner.id, kind: "account_exists", locale, to });
    await useUpAll(tx, accountId, ["verify_email"], deps.now());
    return requestMail(tx, deps, { accountId, kind: "verify_email", locale, to });
  });
  return { alreadyVerified: false };
}

function noAddress(): DomainError {
  return new DomainError("failed_precondition", "EMAIL_UNKNOWN", "this account's address is not known: set it anew");
}
