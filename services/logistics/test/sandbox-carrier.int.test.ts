import { setTimeout as pause } from "node:timers/promises";
import { newId } from "@souk/ids/id";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { guardCarrier } from "../src/carrier/guard-carrier.ts";
import { createSandboxCarrier } from "../src/carrier/sandbox-carrier.ts";
import { describeCarrier } from "./carrier-contract.ts";
import { secretKey, startTestCarrier } from "./carrier-sandbox.ts";

let sandbox: Awaited<ReturnType<typeof startTestCarrier>>;
beforeAll(async () => {
  sandbox = await startTestCarrier();
});
afterEach(() => void sandbox.faults.set({}));
afterAll(() => sandbox.stop());

const carrierAt = (url: string, key = secretKey) => createSandboxCarrier({ url, secretKey: key });
const limits = { timeoutMs: 2_000, atOnce: 4, breakAfter: 3, breakMs: 300 };
const signal = () => AbortSignal.timeout(5_000);
const address = {
  ...{ recipient: "Anna", phone: "", line1: "Rua do Sol 7", line2: "", city: "Faro", region: "" },
  ...{ postalCode: "8000-123", countryCode: "PT" },
};

const harnessOf = (carrier: () => ReturnType<typeof carrierAt>) => ({
  carrier,
  collect: ({ trackingNumber }: { trackingNumber: string }) => sandbox.move(trackingNumber),
  deliver: async ({ trackingNumber }: { trackingNumber: string }) => {
    for (const status of ["out_for_delivery", "delivered"]) await sandbox.move(trackingNumber, { status });
  },
  loseReplies: (isLosing: boolean) => void sandbox.faults.set(isLosing ? { lose_reply_rate: 1 } : {}),
  count: async (reference: string) => (await sandbox.parcelsOf(reference)).length,
  served: address,
  unserved: { ...address, countryCode: "AQ" },
});

describeCarrier(
  "the sandbox",
  harnessOf(() => carrierAt(sandbox.url)),
);
describeCarrier(
  "the sandbox behind its guard",
  harnessOf(() => guardCarrier(carrierAt(sandbox.url), limits)),
);

test("a carrier that is away, does not know us, breaks or is busy leaves the outcome unknown", async () => {
  const answers = [
    await carrierAt("http://127.0.0.1:9").track("book:0", signal()),
    await carrierAt(sandbox.url, "sk_carrier_wrong_wrong").cancel("book:0", signal()),
  ];
  for (const faults of [{ error_rate: 1 }, { too_many_rate: 1 }]) {
    sandbox.faults.set(faults);
    answers.push(await carrierAt(sandbox.url).track("book:0", signal()));
  }
  expect(answers.map(({ kind }) => kind)).toEqual(Array(4).fill("unknown"));
});

test("a call ends in time though the carrier says nothing", async () => {
  sandbox.faults.set({ hang_rate: 1 });
  const startedAt = Date.now();
  const answer = await guardCarrier(carrierAt(sandbox.url), { ...limits, timeoutMs: 200 }).track("book:0", signal());
  expect([answer.kind, Date.now() - startedAt < 1_500]).toEqual(["unknown", true]);
});

test("after unclear answers in a row the carrier is left alone, and asked again once it had time", async () => {
  let asked = 0;
  const inner = carrierAt(sandbox.url);
  const track: typeof inner.track = (...given) => {
    asked += 1;
    return inner.track(...given);
  };
  const carrier = guardCarrier({ ...inner, track }, limits);
  sandbox.faults.set({ error_rate: 1 });
  for (let i = 0; i < 10; i++) expect((await carrier.track("book:0", signal())).kind).toBe("unknown");
  expect(asked).toBe(3);
  sandbox.faults.set({});
  await pause(350);
  expect((await carrier.track(`book:${newId()}`, signal())).kind).toBe("absent");
  expect(asked).toBe(4);
});

test("few calls wait for a slow carrier at once; the rest is told so at once, and prices wait for themselves", async () => {
  sandbox.faults.set({ latency_ms: { min: 400, max: 400 } });
  const carrier = guardCarrier(carrierAt(sandbox.url), { ...limits, atOnce: 2 });
  const answers = Array.from({ length: 10 }, () => carrier.track(`book:${newId()}`, signal()));
  const rates = await carrier.rates({ from: address, to: address, weightGrams: 500 }, signal());
  const kinds = (await Promise.all(answers)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "absent")).toHaveLength(4);
  expect(kinds.filter((kind) => kind === "unknown")).toHaveLength(6);
  expect(rates.kind).toBe("rates");
});
