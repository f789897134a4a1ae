import { inTransaction } from "@souk/database/transaction";
import { useUpAll } from "../db/mail-store.ts";
import { normaliseEmail } from "../domain/email.ts";
import type { MailLocale } from "../domain/mail.ts";
import { requestMail } from "../mails/request-mail.ts";
import type { AuthDeps } from "./auth-deps.ts";

export interface RequestPasswordResetInput {
  readonly email: string;
  readonly locale: MailLocale;
  readonly clientKey: string;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * The same work for every address: one without an account gets a mail that has nobody to go to. It goes to the address as
 * it was hashed, not as it was typed.
 */
export async function requestPasswordReset(
  deps: Pick<AuthDeps, "db" | "accounts" | "hashEmail" | "mailLimits" | "sealer" | "now">,
  { email, locale, clientKey }: RequestPasswordResetInput,
): Promise<void> {
  const emailHash = deps.hashEmail(email);
  await deps.mailLimits.consume(emailHash, clientKey);
  const [account] = await deps.accounts.byEmailHash(emailHash);
  await inTransaction(deps.db, async (tx) => {
    await useUpAll(tx, account?.id ?? nobody, ["reset_password"], deps.now());
    const to = { email: normaliseEmail(email), emailHash };
    await requestMail(tx, deps, { accountId: account?.id, kind: "reset_password", locale, to });
  });
}
