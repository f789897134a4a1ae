import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BusyError } from "../src/channels/busy-error.ts";
import { PushGoneError, type PushPort } from "../src/channels/push-port.ts";
import { RefusedError } from "../src/channels/refused-error.ts";
import type { LocalPushService, TestBrowser } from "./local-push-service.ts";

export interface PushPortHarness {
  readonly port: PushPort;
  readonly service: LocalPushService;
  stop(): Promise<void>;
}

/** What every adapter of the push port has to pass. */
export function describePushPort(name: string, start: () => Promise<PushPortHarness>): void {
  describe(`${name} as a push port`, () => {
    let harness: PushPortHarness;
    beforeAll(async () => {
      harness = await start();
    });
    afterAll(() => harness.stop());

    const pushTo = ({ endpoint, p256dh, auth }: TestBrowser, body = "{}") => ({
      to: { endpoint, p256dh: base64url(p256dh), auth: base64url(auth) },
      ...{ body, topic: newId().replaceAll("-", ""), ttlSeconds: 3_600, isUrgent: true },
    });
    const failure = async (status: number, headers: Record<string, string> = {}) => {
      const browser = harness.service.subscribe();
      harness.service.answer(browser, { status, headers });
      return harness.port.send(pushTo(browser)).catch((error: unknown) => error);
    };

    test("a message is sealed for its browser alone, signed, and says how long it is news", async () => {
      const [browser, other] = [harness.service.subscribe(), harness.service.subscribe()];
      const push = pushTo(browser, JSON.stringify({ title: "Курьер едет к вам", body: "ö".repeat(1_000) }));
      await harness.port.send(push);
      const [message, ...more] = harness.service.of(browser);
      expect(more).toEqual([]);
      expect(message?.body).toBe(push.body);
      expect(message?.headers).toMatchObject({ ttl: "3600", urgency: "high", topic: push.topic });
      expect(harness.service.of(other)).toEqual([]);
      expect(harness.service.refused).toEqual([]);
    });

    test.each([404, 410])("a browser that is not there any more (%d) is said so", async (status) => {
      expect(await failure(status)).toBeInstanceOf(PushGoneError);
    });

    test.each([400, 403, 413, 301])(
      "what is refused (%d) is refused for good, and no other address is called",
      async (status) => {
        const { length } = harness.service.calls;
        expect(await failure(status, { location: `${harness.service.origin}/elsewhere` })).toBeInstanceOf(RefusedError);
        expect(harness.service.calls).toHaveLength(length + 1);
      },
    );

    test.each([
      [429, { "retry-after": "120" }, 120_000],
      [503, { "retry-after": "86400" }, 3_600_000],
      [429, {}, 0],
      [429, { "retry-after": "soon" }, 0],
    ])(
      "a push service that is busy (%d, %j) is left alone for as long as it says, an hour at most",
      async (status, headers, ms) => {
        const error = await failure(status, headers as Record<string, string>);
        expect(error).toBeInstanceOf(BusyError);
        expect(error).toMatchObject({ retryAfterMs: ms });
      },
    );

    test("one that fails, or is away, can be asked again", async () => {
      const browser = { ...harness.service.subscribe(), endpoint: "http://127.0.0.1:1/push/1" };
      for (const error of [
        await failure(500),
        await harness.port.send(pushTo(browser)).catch((each: unknown) => each),
      ]) {
        expect(error).toBeInstanceOf(Error);
        for (const final of [PushGoneError, RefusedError, BusyError]) expect(error).not.toBeInstanceOf(final);
      }
    });
  });
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
