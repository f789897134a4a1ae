import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { newId } from "@souk/ids/id";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { refusal, startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  souk = await startPayment({ env: { PROVIDER_TIMEOUT_MS: "1000" } });
});
afterEach(() => void souk.sandbox.faults.set({}));
afterAll(() => souk.stop());

const statusesOf = async (orderId: string) => (await souk.sandbox.paymentsOf(orderId)).map(({ status }) => status);

test("a held payment is let go of, told once, however often it is voided", async () => {
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  expect((await souk.payment.voidPayment(request)).payment?.state).toBe(Payment_State.VOIDED);
  expect((await souk.payment.voidPayment(request)).payment?.state).toBe(Payment_State.VOIDED);
  expect(await statusesOf(request.orderId)).toEqual(["voided"]);
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.authorized.v1", "payment.voided.v1"]);
});

test("an order that was never authorized is voided without a payment, and a late authorization is refused", async () => {
  const request = await souk.request();
  expect((await souk.payment.voidPayment(request)).payment).toBeUndefined();
  expect((await souk.payment.voidPayment(request)).payment).toBeUndefined();
  expect(await refusal(souk.payment.authorizePayment(request))).toBe("PAYMENT_VOIDED");
  expect(await refusal(souk.payment.getPayment(request))).toBe("PAYMENT_NOT_FOUND");
  expect(await statusesOf(request.orderId)).toEqual([]);
  expect(await souk.eventsOf(request.orderId)).toEqual([]);
});

test("voiding a declined payment leaves it declined", async () => {
  const request = await souk.request(cards.insufficient);
  await souk.payment.authorizePayment(request);
  expect((await souk.payment.voidPayment(request)).payment?.state).toBe(Payment_State.DECLINED);
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.declined.v1"]);
});

test("a void that overtakes the authorization's outcome wins: nothing is held and nothing was announced", async () => {
  const request = await souk.request(cards.slow);
  const authorizing = souk.payment.authorizePayment(request);
  await expect.poll(() => souk.stateOf(request.orderId).catch(() => undefined)).toBe(Payment_State.PENDING);
  expect((await souk.payment.voidPayment(request)).payment?.state).toBe(Payment_State.VOIDED);
  expect((await authorizing).payment?.state).not.toBe(Payment_State.AUTHORIZED);
  expect((await souk.payment.authorizePayment(request)).payment?.state).toBe(Payment_State.VOIDED);
  expect(await statusesOf(request.orderId)).not.toContain("authorized");
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.voided.v1"]);
});

test("a payment that waits for the shopper at the bank is voided, and a late approval changes nothing", async () => {
  const request = await souk.request(cards.challenge);
  const { payment } = await souk.payment.authorizePayment(request);
  expect((await souk.payment.voidPayment(request)).payment?.state).toBe(Payment_State.VOIDED);
  await souk.sandbox.answer(payment?.actionUrl ?? "", "approve");
  expect(await statusesOf(request.orderId)).toEqual(["voided"]);
  expect(await souk.stateOf(request.orderId)).toBe(Payment_State.VOIDED);
});

test("a void whose replies are lost is done all the same", async () => {
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  souk.sandbox.faults.set({ lose_reply_rate: 1 });
  expect((await souk.payment.voidPayment(request)).payment?.state).toBe(Payment_State.VOIDED);
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.authorized.v1", "payment.voided.v1"]);
});

test("a void that the provider does not take is unavailable now and done by the worker later", async () => {
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  souk.sandbox.faults.set({ error_rate: 1 });
  expect(await refusal(souk.payment.voidPayment(request))).toBe("PAYMENT_OUTCOME_UNKNOWN");
  expect(await refusal(souk.payment.capturePayment({ ...request, ...request.shares[0] }))).toBe("PAYMENT_VOIDED");
  souk.sandbox.faults.set({});
  await expect.poll(() => souk.stateOf(request.orderId)).toBe(Payment_State.VOIDED);
  expect((await souk.payment.voidPayment(request)).payment?.state).toBe(Payment_State.VOIDED);
});

test("voids at once with the authorization never leave money held", async () => {
  const requests = await Promise.all(Array.from({ length: 10 }, () => souk.request()));
  await Promise.allSettled(
    requests.flatMap((request) => [souk.payment.authorizePayment(request), souk.payment.voidPayment(request)]),
  );
  for (const { orderId } of requests) {
    await souk.payment.voidPayment({ orderId });
    expect((await statusesOf(orderId)).filter((status) => status !== "voided")).toEqual([]);
  }
});

test("what was captured is refunded, the rest let go of, and the books are back at zero", async () => {
  const request = await souk.request(cards.ok, [3001n, 2000n]);
  const { orderId } = request;
  await souk.payment.authorizePayment(request);
  await souk.payment.capturePayment({ orderId, sellerOrderId: request.shares[0]?.sellerOrderId ?? "" });
  const { payment } = await souk.payment.voidPayment({ orderId });
  expect(payment).toMatchObject({
    state: Payment_State.CAPTURED,
    captured: { minorUnits: 3001n },
    refunded: { minorUnits: 3001n },
  });
  expect(await souk.bookedFor(orderId)).toEqual({ provider: 0n, seller: 0n, platform: 0n });
  expect(await souk.sandbox.paymentsOf(orderId)).toMatchObject([{ amount_captured: "3001", amount_refunded: "3001" }]);
  const second = { orderId, sellerOrderId: request.shares[1]?.sellerOrderId ?? "" };
  expect(await refusal(souk.payment.capturePayment(second))).toBe("PAYMENT_VOIDED");
  await souk.payment.voidPayment({ orderId });
  expect(await souk.sandbox.paymentsOf(orderId)).toMatchObject([{ amount_refunded: "3001" }]);
});

test("a payment that was captured in full is refunded in full", async () => {
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  await souk.payment.capturePayment({
    orderId: request.orderId,
    sellerOrderId: request.shares[0]?.sellerOrderId ?? "",
  });
  const { payment } = await souk.payment.voidPayment(request);
  expect(payment?.refunded?.minorUnits).toBe(5000n);
  expect(await souk.eventsOf(request.orderId)).toEqual([
    "payment.authorized.v1",
    "payment.captured.v1",
    "payment.refunded.v1",
  ]);
});

test("what the marketplace paid for a part comes back also when the void is heard of before its reply, which is lost", async () => {
  const request = await souk.request(cards.ok, [100n, 0n], [0n, 900n]);
  const { orderId, shares } = request;
  await souk.payment.authorizePayment(request);
  await souk.payment.capturePayment({ orderId, sellerOrderId: shares[1]?.sellerOrderId ?? "" });
  expect(await souk.bookedFor(orderId)).toEqual({ platform: 810n, seller: -810n });
  souk.sandbox.faults.set({ webhook_before_reply: true, lose_reply_rate: 1 });
  await souk.payment.voidPayment({ orderId });
  expect(await souk.stateOf(orderId)).toBe(Payment_State.VOIDED);
  expect(await souk.bookedFor(orderId)).toEqual({ platform: 0n, seller: 0n });
});

test("voiding an order that nobody knows succeeds", async () => {
  expect((await souk.payment.voidPayment({ orderId: newId() })).payment).toBeUndefined();
});
