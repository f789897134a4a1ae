import { create, toBinary } from "@bufbuild/protobuf";
import { SellerOrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { refusal, startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  souk = await startPayment({ env: { PROVIDER_TIMEOUT_MS: "10000" } });
});
afterEach(() => void souk.sandbox.faults.set({}));
afterAll(() => souk.stop());

async function held(totals: readonly bigint[] = [3000n, 2000n]) {
  const request = await souk.request(cards.ok, totals);
  await souk.payment.authorizePayment(request);
  const parts = request.shares.map(({ sellerOrderId }) => ({ orderId: request.orderId, sellerOrderId }));
  const [first, second] = parts;
  if (!first || !second) throw new Error("two parts");
  return { orderId: request.orderId, first, second };
}

const atProvider = async (orderId: string) => (await souk.sandbox.paymentsOf(orderId))[0];
const isSettled = (orderId: string) =>
  expect
    .poll(async () => (await souk.sql`select due_at from payments where order_id = ${orderId}`)[0]?.due_at)
    .toBeNull();

test("a cancelled part is let go of at the provider, and only the rest can be captured", async () => {
  const { orderId, first, second } = await held();
  await souk.release(first);
  await souk.release(first);
  expect(await refusal(souk.payment.capturePayment(first))).toBe("PART_RELEASED");
  await isSettled(orderId);
  expect(await atProvider(orderId)).toMatchObject({
    status: "authorized",
    amount_voided: "3000",
    amount_captured: "0",
  });
  const { payment } = await souk.payment.capturePayment(second);
  expect(payment).toMatchObject({ captured: { minorUnits: 2000n }, released: { minorUnits: 3000n } });
  expect(await souk.bookedFor(orderId)).toEqual({ platform: -200n, provider: 2000n, seller: -1800n });
  expect(await atProvider(orderId)).toMatchObject({ status: "captured", amount_captured: "2000" });
  const events = ["payment.authorized.v1", "payment.released.v1", "payment.captured.v1"];
  expect(await souk.eventsOf(orderId)).toEqual(events);
});

test("with the last part the payment is voided", async () => {
  const { orderId, first, second } = await held();
  await souk.release(first);
  await isSettled(orderId);
  await souk.release(second);
  await isSettled(orderId);
  expect(await souk.stateOf(orderId)).toBe(Payment_State.VOIDED);
  expect(await atProvider(orderId)).toMatchObject({ status: "voided", amount_voided: "5000" });
});

test("a part that was captured before it was cancelled is given back in full", async () => {
  const { orderId, first } = await held();
  await souk.payment.capturePayment(first);
  await souk.release(first);
  await isSettled(orderId);
  expect(await souk.bookedFor(orderId)).toEqual({ platform: 0n, provider: 0n, seller: 0n });
  expect(await atProvider(orderId)).toMatchObject({ amount_captured: "3000", amount_refunded: "3000" });
});

test("a release without an answer is done by the worker later, once", async () => {
  const { orderId, first } = await held();
  souk.sandbox.faults.set({ error_rate: 0.5, lose_reply_rate: 0.5 });
  await souk.release(first);
  await isSettled(orderId);
  expect(await atProvider(orderId)).toMatchObject({ amount_voided: "3000" });
  expect((await souk.eventsOf(orderId)).filter((type) => type === "payment.released.v1")).toHaveLength(1);
});

test("a part cancelled first and the whole after it hold nothing", async () => {
  const { orderId, first } = await held();
  souk.sandbox.faults.set({ latency_ms: { min: 20, max: 60 } });
  await souk.release(first);
  await souk.payment.voidPayment({ orderId });
  await isSettled(orderId);
  expect(await atProvider(orderId)).toMatchObject({ status: "voided", amount_voided: "5000" });
  await souk.release(first);
  await isSettled(orderId);
});

test("the cancellation of a seller order lets go of its part", async () => {
  const { orderId, first } = await held();
  const bus = createRedisBus({ url: souk.network.redisUrl });
  const type = "order.seller_order_cancelled.v1";
  const payload = toBinary(SellerOrderCancelledSchema, create(SellerOrderCancelledSchema, first));
  const value = encodeEnvelope({ id: newId(), source: "order", type, key: orderId, occurredAt: new Date(), payload });
  const record = { topic: "order-events", key: orderId, value };
  await bus.publish([record, record]);
  await expect.poll(async () => (await atProvider(orderId))?.amount_voided).toBe("3000");
  await bus.close();
});

test("a part let go of before the provider knew of the payment ends with the payment", async () => {
  const request = await souk.request(cards.ok, [3000n, 2000n]);
  const { orderId } = request;
  souk.sandbox.faults.set({ error_rate: 1 });
  expect((await souk.payment.authorizePayment(request)).payment?.state).toBe(Payment_State.PENDING);
  await souk.release({ orderId, sellerOrderId: request.shares[0]?.sellerOrderId ?? "" });
  expect(await refusal(souk.payment.voidPayment({ orderId }))).toBe("PAYMENT_OUTCOME_UNKNOWN");
  souk.sandbox.faults.set({});
  await isSettled(orderId);
  expect(await souk.sandbox.paymentsOf(orderId)).toEqual([]);
  expect(await souk.stateOf(orderId)).toBe(Payment_State.VOIDED);
  expect(await souk.eventsOf(orderId)).toEqual(["payment.voided.v1", "payment.released.v1"]);
});
