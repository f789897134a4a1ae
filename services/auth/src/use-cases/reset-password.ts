import { inTransaction } from "@souk/database/transaction";
import { dropClaims, lockAddress, setPasswordHash, setVerifiedEmail, verifiedOwner } from "../db/account-store.ts";
import { deleteIdentities } from "../db/identity-store.ts";
import { findByToken, useUp, useUpAll } from "../db/mail-store.ts";
import { mailLocaleOf } from "../domain/mail.ts";
import { requireStrongPassword } from "../domain/password-policy.ts";
import { emailPlace, requestMail } from "../mails/request-mail.ts";
import { hashLinkToken } from "../tokens/link-token.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { endAllSessions } from "./end-all-sessions.ts";
import { linkInvalid } from "./link-invalid.ts";
import { recordEndings } from "./record-endings.ts";

export interface ResetPasswordInput {
  readonly token: string;
  readonly newPassword: string;
  readonly signal: AbortSignal;
}

/** Who has the mailbox sets a new password: the address is theirs from now on, and whoever was signed in is not any more. */
export async function resetPassword(deps: AuthDeps, { token, newPassword, signal }: ResetPasswordInput): Promise<void> {
  const mail = await findByToken(deps.db, "reset_password", hashLinkToken(token), deps.now());
  const { accountId, emailHash, email: sealed } = mail ?? {};
  if (!mail || mail.usedAt || !accountId || !emailHash || !sealed) throw linkInvalid();
  const email = deps.sealer.open(emailPlace(mail.id), sealed);
  requireStrongPassword(newPassword, email);
  const passwordHash = await deps.passwords.hash(newPassword, signal);
  const ending = { accountId, reason: "password_changed" } as const;
  await inTransaction(deps.db, async (tx) => {
    await lockAddress(tx, emailHash);
    if (!(await useUp(tx, mail.id, deps.now()))) throw linkInvalid();
    await setPasswordHash(tx, accountId, passwordHash);
    const owner = await verifiedOwner(tx, emailHash);
    if (owner === undefined) {
      // Who made the account need not be who has the mailbox.
      await deleteIdentities(tx, accountId);
      await dropClaims(tx, emailHash, accountId);
      await setVerifiedEmail(tx, accountId, emailHash, deps.now());
    } else if (owner.id !== accountId) throw linkInvalid();
    await useUpAll(tx, accountId, ["reset_password", "verify_email", "confirm_email_change"], deps.now());
    await recordEndings(tx, deps, ending);
    const locale = mailLocaleOf(mail.locale);
    await requestMail(tx, deps, { accountId, kind: "password_changed", locale, to: { email, emailHash } });
  });
  await endAllSessions(deps, ending);
  await deps.limits.forgive({ emailHash, clientKey: "" });
}
