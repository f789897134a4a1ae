import { expect, test } from "vitest";
import { cards, startTestSandbox } from "./harness.ts";

test("the same key and body get the same answer, spelled otherwise or not", async () => {
  const sandbox = await startTestSandbox();
  const token = await sandbox.token();
  const first = await sandbox.pay(cards.ok, { token, amount: "1000" }, "key-1");
  const second = await sandbox.pay(cards.ok, { token, amount: 1000 }, "key-1");
  expect(second.text).toBe(first.text);
  expect([first.isReplay, second.isReplay]).toEqual([false, true]);
  expect((await sandbox.list("limit=100")).data).toHaveLength(1);
});

test("the same key with another body or path is a conflict and changes nothing", async () => {
  const sandbox = await startTestSandbox();
  const token = await sandbox.token();
  const { payment } = await sandbox.pay(cards.ok, { token }, "key-1");
  const other = await sandbox.pay(cards.ok, { token, amount: "1" }, "key-1");
  expect([other.status, other.errorCode]).toEqual([409, "idempotency_conflict"]);
  expect((await sandbox.change(payment.id, "capture", {}, "key-1")).errorCode).toBe("idempotency_conflict");
  expect((await sandbox.call("GET", `/v1/payments/${payment.id}`)).payment).toEqual(payment);
});

test("20 times the same request at once makes one payment and one answer", async () => {
  const sandbox = await startTestSandbox();
  const token = await sandbox.token();
  const answers = await Promise.all(Array.from({ length: 20 }, () => sandbox.pay(cards.ok, { token }, "key-1")));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
  expect((await sandbox.list("limit=100")).data).toHaveLength(1);
});

test("20 times the same capture and refund at once move the money once", async () => {
  const sandbox = await startTestSandbox();
  const { id } = (await sandbox.pay()).payment;
  const repeat = (what: string, key: string) =>
    Promise.all(Array.from({ length: 20 }, () => sandbox.change(id, what, { amount: "100" }, key)));
  await repeat("capture", "capture-1");
  await repeat("refunds", "refund-1");
  expect((await sandbox.call("GET", `/v1/payments/${id}`)).payment).toMatchObject({
    amount_captured: "100",
    amount_refunded: "100",
  });
});

test("a refusal the provider decided on is replayed, a malformed request is not", async () => {
  const sandbox = await startTestSandbox();
  const { id } = (await sandbox.pay()).payment;
  const tooMuch = await sandbox.change(id, "capture", { amount: "9999" }, "key-1");
  const again = await sandbox.change(id, "capture", { amount: "9999" }, "key-1");
  expect([again.status, again.text, again.isReplay]).toEqual([422, tooMuch.text, true]);
  expect((await sandbox.change(id, "capture", { amount: "x" }, "key-2")).status).toBe(400);
  expect((await sandbox.change(id, "capture", { amount: "10" }, "key-2")).status).toBe(200);
});

test("keys are forgotten after 30 days, not before", async () => {
  const dayMs = 86_400_000;
  let time = Date.parse("2026-11-21T12:00:00Z");
  const first = await startTestSandbox({ now: () => new Date(time) });
  const { dataFile } = first;
  const { payment } = await first.pay(cards.ok, {}, "key-1");
  await first.stop();
  for (const [days, status] of [
    [29, "used"],
    [2, "unknown"],
  ] as const) {
    time += days * dayMs;
    const later = await startTestSandbox({ dataFile, now: () => new Date(time) });
    await later.token(); // the sweep at start was queued before it
    const capture = await later.change(payment.id, "capture", { amount: "1" }, "key-1");
    expect(capture.status).toBe(status === "used" ? 409 : 200);
    await later.stop();
  }
});

test("void-by-key voids the payment made with the key, again and again", async () => {
  const sandbox = await startTestSandbox();
  const { payment } = await sandbox.pay(cards.ok, {}, "key-1");
  for (let i = 0; i < 2; i++) {
    expect(JSON.parse((await sandbox.voidByKey("key-1")).text)).toMatchObject({
      outcome: "voided",
      payment: { id: payment.id, status: "voided", amount_voided: "5000", sequence: 2 },
    });
  }
});

test("void-by-key before the payment forbids it for good", async () => {
  const sandbox = await startTestSandbox();
  expect(JSON.parse((await sandbox.voidByKey("key-1")).text)).toEqual({ outcome: "key_cancelled", payment: null });
  expect((await sandbox.list("idempotency_key=key-1")).key_status).toBe("cancelled");
  const late = await sandbox.pay(cards.ok, {}, "key-1");
  expect([late.status, late.errorCode]).toEqual([409, "key_cancelled"]);
  expect((await sandbox.list("limit=100")).data).toEqual([]);
});

test("void-by-key while the provider is still thinking about the payment forbids it", async () => {
  const sandbox = await startTestSandbox();
  const token = await sandbox.token(cards.slow);
  const slow = sandbox.pay(cards.slow, { token }, "key-1");
  await sandbox.token(); // by now the provider has begun to think
  expect(JSON.parse((await sandbox.voidByKey("key-1")).text).outcome).toBe("key_cancelled");
  expect((await slow).errorCode).toBe("key_cancelled");
}, 15_000);

test("void-by-key leaves a declined payment alone and refuses a captured one", async () => {
  const sandbox = await startTestSandbox();
  await sandbox.pay(cards.declined, {}, "declined");
  expect(JSON.parse((await sandbox.voidByKey("declined")).text).outcome).toBe("nothing_to_void");
  const { payment } = await sandbox.pay(cards.ok, {}, "captured");
  await sandbox.change(payment.id, "capture", {}, "capture");
  expect((await sandbox.voidByKey("captured")).errorCode).toBe("invalid_state");
  expect((await sandbox.voidByKey("capture")).errorCode).toBe("idempotency_conflict");
});
