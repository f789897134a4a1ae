import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BusyError } from "../src/channels/busy-error.ts";
import { RefusedError } from "../src/channels/refused-error.ts";
import type { SmsPort } from "../src/channels/sms-port.ts";
import { type LocalSms, newNumber } from "./local-sms.ts";

export interface SmsPortHarness {
  readonly port: SmsPort;
  /** Whom it sends to. */
  readonly provider: LocalSms;
  /** A port whose provider is not there. */
  away(): SmsPort;
  stop(): Promise<void>;
}

/** What every adapter of the SMS port has to pass. */
export function describeSmsPort(name: string, start: () => Promise<SmsPortHarness>): void {
  describe(`${name} as an SMS port`, () => {
    let harness: SmsPortHarness;
    beforeAll(async () => {
      harness = await start();
    });
    beforeEach(() => void harness.provider.faults.set({}));
    afterAll(() => harness.stop());

    const failure = (to = newNumber()) => harness.port.send({ to, body: "x" }).catch((error: unknown) => error);

    test("what is sent arrives once and word for word", async () => {
      const to = newNumber();
      const body = "Souk: курьер с заказом S-7K2M-94QX едет к вам.\nhttps://shop.example/ru/o/a_b-c?x=1&y=+2 100% €";
      await harness.port.send({ to, body });
      expect(harness.provider.bodiesTo(to)).toEqual([body]);
    });

    test.each(["+15005550001", "+15005550004", "+15005550009", "no number"])(
      "a number that takes nothing (%s) is refused for good",
      async (to) => {
        expect(await failure(to)).toBeInstanceOf(RefusedError);
      },
    );

    test("a refusal does not repeat the number", async () => {
      expect(String(await failure("+15005550001"))).not.toContain("5550001");
    });

    test.each([
      [120, 120_000],
      [86_400, 3_600_000],
    ])("a provider that is busy for %d s is left alone for so long, an hour at most", async (seconds, ms) => {
      harness.provider.faults.set({ too_many_rate: 1, retry_after_s: seconds });
      expect(await failure()).toMatchObject({ name: "BusyError", retryAfterMs: ms });
    });

    test("one that fails, or is away, or does not know us, can be asked again", async () => {
      harness.provider.faults.set({ error_rate: 1 });
      const failures = [
        await failure(),
        await harness
          .away()
          .send({ to: newNumber(), body: "x" })
          .catch((e) => e),
      ];
      for (const error of failures) {
        expect(error).toBeInstanceOf(Error);
        for (const final of [RefusedError, BusyError]) expect(error).not.toBeInstanceOf(final);
      }
    });

    test("what a provider took before its answer was lost does not arrive twice", async () => {
      const [to, maybeSentSince] = [newNumber(), new Date()];
      harness.provider.faults.set({ lose_reply_rate: 1 });
      await expect(harness.port.send({ to, body: "Once" })).rejects.toThrow();
      harness.provider.faults.set({});
      await harness.port.send({ to, body: "Once", maybeSentSince });
      expect(harness.provider.bodiesTo(to)).toEqual(["Once"]);
      await harness.port.send({ to, body: "Another", maybeSentSince });
      expect(harness.provider.bodiesTo(to)).toEqual(["Another", "Once"]);
    });

    test("the same words of long before are no reason to keep them back", async () => {
      const to = newNumber();
      await harness.port.send({ to, body: "Again" });
      await harness.port.send({ to, body: "Again", maybeSentSince: new Date(Date.now() + 120_000) });
      expect(harness.provider.bodiesTo(to)).toHaveLength(2);
    });
  });
}
