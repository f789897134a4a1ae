import { inTransaction } from "@souk/database/transaction";
import { verifiedOwner } from "../db/account-store.ts";
import { useUpAll } from "../db/mail-store.ts";
import { normaliseEmail } from "../domain/email.ts";
import type { MailLocale } from "../domain/mail.ts";
import { requestMail } from "../mails/request-mail.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { checkPassword, requirePassword } from "./check-password.ts";
import { requireAccount } from "./require-account.ts";

export interface RequestEmailChangeInput {
  readonly accountId: string;
  readonly newEmail: string;
  readonly password: string;
  readonly locale: MailLocale;
  readonly clientKey: string;
  readonly signal: AbortSignal;
}

/** Whether the new address has an account is told to its owner only. */
export async function requestEmailChange(deps: AuthDeps, input: RequestEmailChangeInput): Promise<void> {
  const { accountId, newEmail, password, locale, clientKey, signal } = input;
  const account = await requireAccount(deps, accountId);
  requirePassword(account);
  await checkPassword(deps, { account, password, clientKey, signal });
  const email = normaliseEmail(newEmail);
  const emailHash = deps.hashEmail(email);
  await deps.mailLimits.consume(emailHash, accountId);
  await inTransaction(deps.db, async (tx) => {
    const owner = await verifiedOwner(tx, emailHash);
    await useUpAll(tx, accountId, ["confirm_email_change"], deps.now());
    const isTaken = owner !== undefined && owner.id !== accountId;
    const about = isTaken ? ({ accountId: owner.id, kind: "account_exists" } as const) : undefined;
    const ask = { accountId, kind: "confirm_email_change" } as const;
    await requestMail(tx, deps, { ...(about ?? ask), locale, to: { email, emailHash } });
  });
}
