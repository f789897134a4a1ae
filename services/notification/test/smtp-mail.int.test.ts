import { createSmtpMail } from "../src/channels/smtp-mail.ts";
import { startLocalMailbox } from "./local-mailbox.ts";
import { describeMailPort } from "./mail-port-contract.ts";

const from = "Souk <hello@souk.example>";

describeMailPort("SMTP", async () => {
  const mailbox = await startLocalMailbox();
  const port = createSmtpMail({ url: mailbox.smtpUrl, from, atOnce: 4 });
  return {
    port,
    arrived: mailbox.mailsTo,
    away: () => createSmtpMail({ url: "smtp://127.0.0.1:9", from, atOnce: 1 }),
    async stop() {
      await port.close();
      await mailbox.stop();
    },
  };
});
