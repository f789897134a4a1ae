import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MailPort } from "../src/channels/mail-port.ts";

export interface MailPortHarness {
  readonly port: MailPort;
  /** What arrived at an address, newest first. */
  arrived(address: string): Promise<{ subject: string; text: string; html: string; oneClickUrl: string }[]>;
  /** A port whose mail system is not there. */
  away(): MailPort;
  stop(): Promise<void>;
}

/** What every adapter of the mail port has to pass. */
export function describeMailPort(name: string, start: () => Promise<MailPortHarness>): void {
  describe(`${name} as a mail port`, () => {
    let harness: MailPortHarness;
    beforeAll(async () => {
      harness = await start();
    });
    afterAll(() => harness.stop());

    const mailTo = (to: string) => ({
      ...{ messageId: newId(), to, subject: "Тема — with «quotes»", locale: "ru" },
      text: "Здравствуйте\n.\nA line with one dot\n",
      html: `<p>${"Здравствуйте & <b>welcome</b> ".repeat(200)}</p>`,
    });

    test("what is sent arrives word for word, in both forms", async () => {
      const to = `${newId()}@example.com`;
      const mail = mailTo(to);
      await harness.port.send(mail);
      const [arrived, ...more] = await harness.arrived(to);
      expect(more).toEqual([]);
      expect(arrived).toMatchObject({ subject: mail.subject });
      expect(arrived?.text.trim()).toBe(mail.text.trim());
      expect(arrived?.html.trim()).toBe(mail.html);
    });

    test("a mail that can be ended by one click says where, in one piece; others say nothing", async () => {
      const to = `${newId()}@example.com`;
      const oneClickUrl = `https://shop.example/api/unsubscribe/${"x".repeat(160)}`;
      await harness.port.send({ ...mailTo(to), oneClickUrl });
      expect((await harness.arrived(to))[0]?.oneClickUrl).toBe(oneClickUrl);
      await harness.port.send(mailTo(to));
      expect((await harness.arrived(to))[0]?.oneClickUrl).toBe("");
    });

    test("many at once all arrive", async () => {
      const to = `${newId()}@example.com`;
      await Promise.all(Array.from({ length: 20 }, () => harness.port.send(mailTo(to))));
      expect(await harness.arrived(to)).toHaveLength(20);
    });

    test("one address stays one receiver, whatever is in it", async () => {
      const [mine, other] = [`${newId()}@example.com`, `${newId()}@example.com`];
      await harness.port.send(mailTo(`${mine},${other}`)).catch(() => {});
      await harness.port.send(mailTo(`${mine}\r\nBcc: ${other}`)).catch(() => {});
      expect(await harness.arrived(other)).toEqual([]);
    });

    test("a mail system that is away can be asked again", async () => {
      const port = harness.away();
      const failure = await port.send(mailTo("anna@example.com")).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Error);
      expect(failure).not.toHaveProperty("name", "RefusedError");
      await port.close();
    });
  });
}
