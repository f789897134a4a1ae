import { expect, test } from "vitest";
import type { MailPort } from "../src/channels/mail-port.ts";
import { RefusedError } from "../src/channels/refused-error.ts";
import { createSmtpMail } from "../src/channels/smtp-mail.ts";
import { withSecondMail } from "../src/channels/with-second-mail.ts";
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

describeMailPort("SMTP with a second server for a first that is away", async () => {
  const mailbox = await startLocalMailbox();
  const away = () => createSmtpMail({ url: "smtp://127.0.0.1:9", from, atOnce: 1 });
  const withSecond = (second: MailPort) =>
    withSecondMail({ first: away(), second, restMs: 1_000, now: () => new Date() });
  const port = withSecond(createSmtpMail({ url: mailbox.smtpUrl, from, atOnce: 4 }));
  return {
    port,
    arrived: mailbox.mailsTo,
    away: () => withSecond(away()),
    async stop() {
      await port.close();
      await mailbox.stop();
    },
  };
});

test("a first server that failed is left alone for a while, then asked again; what it refuses, the second never sees", async () => {
  const clock = { now: new Date() };
  const asked: string[] = [];
  const answers: (Error | undefined)[] = [new Error("away"), undefined, new RefusedError("no such receiver")];
  const mail = { messageId: "1", to: "a@example.com", subject: "", text: "", html: "", locale: "en" };
  const portOf = (name: string, answer: () => Error | undefined): MailPort => ({
    async send() {
      asked.push(name);
      const error = answer();
      if (error) throw error;
    },
    async close() {},
  });
  const first = portOf("first", () => answers.shift());
  const port = withSecondMail({
    first,
    second: portOf("second", () => undefined),
    restMs: 1_000,
    now: () => clock.now,
  });
  await port.send(mail);
  await port.send(mail);
  clock.now = new Date(clock.now.getTime() + 1_001);
  await port.send(mail);
  await expect(port.send(mail)).rejects.toBeInstanceOf(RefusedError);
  expect(asked).toEqual(["first", "second", "second", "first", "first"]);
});
