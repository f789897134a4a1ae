import type { Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import type { Sealer } from "@souk/personal-data/sealer";
import { insertMail } from "../db/mail-store.ts";
import type { MailKind, MailLocale } from "../domain/mail.ts";
import { appendMailRequested } from "../events/auth-events.ts";

export interface MailRequest {
  /** Undefined where an address has no account: then nothing is sent, after the same work. */
  readonly accountId: string | undefined;
  readonly kind: MailKind;
  readonly locale: MailLocale;
  /** Not given: the account's address as the user service knows it. */
  readonly to?: { readonly email: string; readonly emailHash: Uint8Array };
  readonly device?: string;
}

/** Asks for a mail in the transaction of what it is about. */
export async function requestMail(
  tx: Tx,
  { sealer, now }: { sealer: Sealer; now: () => Date },
  { accountId, kind, locale, to, device = "" }: MailRequest,
): Promise<void> {
  const id = newId();
  await insertMail(tx, {
    id,
    accountId: accountId ?? null,
    kind,
    email: to ? sealer.seal(emailPlace(id), to.email) : null,
    emailHash: to ? to.emailHash : null,
    locale,
    device,
    createdAt: now(),
  });
  await appendMailRequested(tx, { id, accountId, kind });
}

/** Where a mail's address is sealed for. */
export const emailPlace = (mailId: string) => ({ table: "mails", rowId: mailId, column: "email" });
