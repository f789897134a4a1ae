import { inTransaction } from "@souk/database/transaction";
import { setPasswordHash } from "../db/account-store.ts";
import { useUpAll } from "../db/mail-store.ts";
import { requireStrongPassword } from "../domain/password-policy.ts";
import { requestMail } from "../mails/request-mail.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { checkPassword, requirePassword } from "./check-password.ts";
import { endAllSessions } from "./end-all-sessions.ts";
import { recordEndings } from "./record-endings.ts";
import { requireAccount } from "./require-account.ts";

export interface ChangePasswordInput {
  readonly accountId: string;
  /** Stays signed in. */
  readonly sessionId: string;
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly clientKey: string;
  readonly signal: AbortSignal;
}

export async function changePassword(deps: AuthDeps, input: ChangePasswordInput): Promise<void> {
  const { accountId, sessionId, currentPassword, newPassword, clientKey, signal } = input;
  const account = await requireAccount(deps, accountId);
  requirePassword(account);
  await checkPassword(deps, { account, password: currentPassword, clientKey, signal });
  const contact = await deps.contacts.find(accountId, signal);
  requireStrongPassword(newPassword, contact?.email ?? "");
  const passwordHash = await deps.passwords.hash(newPassword, signal);
  const ending = { accountId, keepId: sessionId, reason: "password_changed" } as const;
  await inTransaction(deps.db, async (tx) => {
    await setPasswordHash(tx, accountId, passwordHash);
    // What whoever knew the old password may have asked for.
    await useUpAll(tx, accountId, ["reset_password", "confirm_email_change"], deps.now());
    await recordEndings(tx, deps, ending);
    await requestMail(tx, deps, { accountId, kind: "password_changed", locale: contact?.locale ?? "en" });
  });
  await endAllSessions(deps, ending);
}
