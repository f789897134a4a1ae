import { inTransaction } from "@souk/database/transaction";
import { findByToken, useUp, useUpAll } from "../db/mail-store.ts";
import { normaliseEmail } from "../domain/email.ts";
import { mailLocaleOf } from "../domain/mail.ts";
import { appendEmailChanged } from "../events/auth-events.ts";
import { requestMail } from "../mails/request-mail.ts";
import { hashLinkToken } from "../tokens/link-token.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { linkInvalid } from "./link-invalid.ts";
import { requireAccount } from "./require-account.ts";
import { takeAddress } from "./verify-email.ts";

/** Needs the account and the new mailbox at once. Whose the old address was is told there. */
export async function confirmEmailChange(
  deps: AuthDeps,
  { accountId, token }: { accountId: string; token: string },
): Promise<void> {
  const account = await requireAccount(deps, accountId);
  const old = await oldAddress(deps, accountId, account.emailHash);
  await inTransaction(deps.db, async (tx) => {
    const mail = await findByToken(tx, "confirm_email_change", hashLinkToken(token), deps.now());
    const { emailHash } = mail ?? {};
    if (mail?.accountId !== accountId || !emailHash) throw linkInvalid();
    if (!(await useUp(tx, mail.id, deps.now()))) {
      if (account.emailHash !== null && Buffer.from(emailHash).equals(account.emailHash)) return;
      throw linkInvalid();
    }
    await takeAddress(tx, accountId, emailHash, deps.now());
    // Links that went to the old mailbox open nothing any more.
    await useUpAll(tx, accountId, ["reset_password", "verify_email"], deps.now());
    await appendEmailChanged(tx, accountId, mail.id);
    const locale = mailLocaleOf(mail.locale);
    if (old) await requestMail(tx, deps, { accountId, kind: "email_changed", locale, to: old });
  });
}

async function oldAddress(
  { contacts, hashEmail }: Pick<AuthDeps, "contacts" | "hashEmail">,
  accountId: string,
  current: Uint8Array | null,
) {
  const contact = await contacts.find(accountId);
  if (contact === undefined || current === null) return undefined;
  const emailHash = hashEmail(contact.email);
  return emailHash.equals(current) ? { email: normaliseEmail(contact.email), emailHash } : undefined;
}
