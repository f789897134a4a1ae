import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cards, startReceiver, startTestSandbox } from "./harness.ts";

test("every change is told in order, signed, with the payment as it was then", async () => {
  const receiver = await startReceiver();
  const sandbox = await startTestSandbox({ webhookUrls: [receiver.url] });
  const { id } = (await sandbox.pay()).payment;
  await sandbox.change(id, "capture", { amount: "2000" });
  await sandbox.change(id, "void");
  await sandbox.change(id, "refunds", { amount: "500" });
  const hooks = await receiver.until((all) => all.length >= 4);
  expect(hooks.map(({ event }) => [event.type, event.sequence, event.data.payment.status])).toEqual([
    ["payment.authorized", 1, "authorized"],
    ["payment.captured", 2, "partially_captured"],
    ["payment.voided", 3, "captured"],
    ["payment.refunded", 4, "captured"],
  ]);
  expect(hooks.every(({ id: header, event, isGenuine }) => isGenuine && header === event.id)).toBe(true);
  expect(hooks.at(-1)?.event.data.payment).toEqual((await sandbox.call("GET", `/v1/payments/${id}`)).payment);
});

test("a webhook is repeated with the same id until the endpoint takes it", async () => {
  const receiver = await startReceiver((_hook, n) => (n < 4 ? 503 : 200));
  const sandbox = await startTestSandbox({ webhookUrls: [receiver.url] });
  await sandbox.pay(cards.declined);
  const hooks = await receiver.until((all) => all.length >= 4);
  expect(new Set(hooks.map(({ id }) => id)).size).toBe(1);
  expect(hooks[0]?.event.type).toBe("payment.declined");
});

test("a replayed answer causes no second event", async () => {
  const receiver = await startReceiver();
  const sandbox = await startTestSandbox({ webhookUrls: [receiver.url] });
  const token = await sandbox.token();
  for (let i = 0; i < 3; i++) await sandbox.pay(cards.ok, { token }, "key-1");
  await sandbox.pay(cards.declined);
  const hooks = await receiver.until((all) => all.some(({ event }) => event.type === "payment.declined"));
  expect(hooks).toHaveLength(2);
});

test("an endpoint that is down does not hold up another", async () => {
  const good = await startReceiver();
  const bad = await startReceiver(() => 500);
  const sandbox = await startTestSandbox({ webhookUrls: [bad.url, good.url] });
  for (let i = 0; i < 30; i++) await sandbox.pay();
  expect(await good.until((all) => all.length >= 30)).toHaveLength(30);
});

test("with the faults of real life events come twice and out of order, and none is missing", async () => {
  const receiver = await startReceiver();
  const faults = { seed: 7, webhook_duplicates: 0.5, webhook_reorder: 0.5 };
  const sandbox = await startTestSandbox({ webhookUrls: [receiver.url], faults });
  const made = await Promise.all(Array.from({ length: 10 }, () => sandbox.pay()));
  for (const { payment } of made) {
    await sandbox.change(payment.id, "capture");
    await sandbox.change(payment.id, "refunds", { amount: "100" });
  }
  const ids = (hooks: typeof receiver.hooks) => new Set(hooks.map(({ id }) => id)).size;
  const hooks = await receiver.until((all) => ids(all) === 30 && all.length > 35);
  const sequences = hooks
    .filter(({ event }) => event.data.payment.id === made[0]?.payment.id)
    .map(({ event }) => event.sequence);
  expect(new Set(sequences)).toEqual(new Set([1, 2, 3]));
  const isOrdered = made.every(({ payment }) => {
    const seen = hooks.flatMap(({ event }) => (event.data.payment.id === payment.id ? event.sequence : []));
    return seen.every((sequence, i) => i === 0 || sequence >= (seen[i - 1] ?? 0));
  });
  expect(isOrdered).toBe(false);
});

test("a forged webhook does not carry a valid signature", async () => {
  const receiver = await startReceiver();
  const sandbox = await startTestSandbox({ webhookUrls: [receiver.url], faults: { forged_webhooks: 1 } });
  await sandbox.pay();
  const hooks = await receiver.until((all) => all.length >= 2);
  expect(hooks.map(({ isGenuine, event }) => [isGenuine, event.type])).toEqual([
    [true, "payment.authorized"],
    [false, "payment.captured"],
  ]);
});

test("a webhook can arrive before the answer that caused it", async () => {
  const receiver = await startReceiver();
  const sandbox = await startTestSandbox({ webhookUrls: [receiver.url], faults: { webhook_before_reply: true } });
  const { payment } = await sandbox.pay();
  expect(receiver.hooks.map(({ event }) => event.data.payment.id)).toEqual([payment.id]);
});

test("a lost reply leaves a payment that can be asked about by its key", async () => {
  const sandbox = await startTestSandbox({ faults: { lose_reply_rate: 1 } });
  await expect(sandbox.pay(cards.ok, {}, "key-1")).rejects.toThrow("fetch failed");
  const found = await sandbox.list("idempotency_key=key-1");
  expect([found.key_status, found.data.map(({ status }) => status)]).toEqual(["used", ["authorized"]]);
  expect((await sandbox.list("idempotency_key=key-2")).key_status).toBe("unknown");
});

test("the lost-reply card loses the first answer only", async () => {
  const sandbox = await startTestSandbox();
  const token = await sandbox.token(cards.lostReply);
  await expect(sandbox.pay(cards.lostReply, { token }, "key-1")).rejects.toThrow("fetch failed");
  const again = await sandbox.pay(cards.lostReply, { token }, "key-1");
  expect([again.isReplay, again.payment.status]).toEqual([true, "authorized"]);
});

test("faults are switched at runtime, strike before anything is done, and repeat with the seed", async () => {
  const sandbox = await startTestSandbox();
  const run = async () => {
    await sandbox.call("PUT", "/v1/sandbox/faults", { seed: 3, error_rate: 0.5 });
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) statuses.push((await sandbox.pay(cards.ok, {}, randomUUID())).status);
    return statuses;
  };
  const first = await run();
  expect(new Set(first)).toEqual(new Set([200, 500]));
  expect(await run()).toEqual(first);
  expect((await sandbox.list("limit=100")).data).toHaveLength(first.filter((status) => status === 200).length * 2);
  expect(JSON.parse((await sandbox.call("PUT", "/v1/sandbox/faults", {})).text)).toMatchObject({ error_rate: 0 });
  expect((await sandbox.call("PUT", "/v1/sandbox/faults", { error_rate: 2 })).errorCode).toBe("invalid_request");
  expect(sandbox.faults.get().error_rate).toBe(0);
});
