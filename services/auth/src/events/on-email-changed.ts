import { EmailChangedSchema } from "@souk/contracts/auth/v1/auth_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { findMail } from "../db/mail-store.ts";
import { emailPlace } from "../mails/request-mail.ts";
import type { AuthDeps } from "../use-cases/auth-deps.ts";
import { authTopic } from "./auth-events.ts";

/** Tells the user service the confirmed address, until it took it. */
export function onEmailChanged({
  accounts,
  contacts,
  sealer,
}: Pick<AuthDeps, "accounts" | "contacts" | "sealer">): Consumer {
  return defineConsumer({
    name: "auth.on-email-changed",
    topic: authTopic,
    type: "auth.email-changed.v1",
    schema: EmailChangedSchema,
    async handle(tx, { payload: { accountId, mailId } }) {
      const [account, mail] = await Promise.all([accounts.byId(accountId), findMail(tx, mailId)]);
      if (!account?.emailHash || !mail?.email || !mail.emailHash) return;
      // A later change has an event of its own.
      if (!Buffer.from(mail.emailHash).equals(account.emailHash)) return;
      await contacts.setEmail(accountId, sealer.open(emailPlace(mailId), mail.email));
    },
  });
}
