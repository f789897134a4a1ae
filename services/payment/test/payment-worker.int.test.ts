import { create, toBinary } from "@bufbuild/protobuf";
import { OrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { afterEach, expect, test } from "vitest";
import type { PaymentProvider } from "../src/provider/payment-provider.ts";
import { refusal, startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

type Souk = Awaited<ReturnType<typeof startPayment>>;
const running: Souk[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((souk) => souk.stop()));
});

async function start(options: Parameters<typeof startPayment>[0]): Promise<Souk> {
  const souk = await startPayment(options);
  running.push(souk);
  return souk;
}

/** As a process that dies in the middle of a call: before the provider hears of it, or after. */
function crashing(when: "before" | "after", method: "authorize" | "capture" | "voidByKey") {
  let isCrashed = false;
  return (real: PaymentProvider): PaymentProvider => ({
    ...real,
    [method]: async (...args: never[]) => {
      if (isCrashed) return Reflect.apply(real[method], real, args);
      isCrashed = true;
      if (when === "after") await Reflect.apply(real[method], real, args);
      throw new Error("crashed");
    },
  });
}

test.each(["before", "after"] as const)(
  "an authorization that a crash interrupted %s the provider heard of it is settled by the worker, as one payment",
  async (when) => {
    const souk = await start({ losesWebhooks: true, wrap: crashing(when, "authorize") });
    const request = await souk.request();
    await expect(souk.payment.authorizePayment(request)).rejects.toThrow(/internal/);
    expect(await souk.stateOf(request.orderId)).toBe(Payment_State.PENDING);
    souk.leap(10_000);
    await expect.poll(() => souk.stateOf(request.orderId)).toBe(Payment_State.AUTHORIZED);
    expect(await souk.sandbox.paymentsOf(request.orderId)).toHaveLength(1);
    expect(await souk.eventsOf(request.orderId)).toEqual(["payment.authorized.v1"]);
  },
);

test.each(["before", "after"] as const)(
  "a capture that a crash interrupted %s the provider heard of it is booked once",
  async (when) => {
    const souk = await start({ losesWebhooks: true, wrap: crashing(when, "capture") });
    const request = await souk.request();
    await souk.payment.authorizePayment(request);
    const target = { orderId: request.orderId, sellerOrderId: request.shares[0]?.sellerOrderId ?? "" };
    await expect(souk.payment.capturePayment(target)).rejects.toThrow(/internal/);
    souk.leap(10_000);
    await expect.poll(() => souk.stateOf(request.orderId)).toBe(Payment_State.CAPTURED);
    expect(await souk.bookedFor(request.orderId)).toEqual({ provider: 5000n, seller: -4500n, platform: -500n });
  },
);

test("a void that a crash interrupted is finished by the worker", async () => {
  const souk = await start({ losesWebhooks: true, wrap: crashing("before", "voidByKey") });
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  await expect(souk.payment.voidPayment(request)).rejects.toThrow(/internal/);
  souk.leap(10_000);
  await expect.poll(() => souk.stateOf(request.orderId)).toBe(Payment_State.VOIDED);
});

test("what turns out to be authorized after its void was asked for is let go of without being announced", async () => {
  const souk = await start({ losesWebhooks: true, wrap: crashing("after", "authorize") });
  const request = await souk.request();
  await expect(souk.payment.authorizePayment(request)).rejects.toThrow(/internal/);
  souk.sandbox.faults.set({ error_rate: 1 });
  expect(await refusal(souk.payment.voidPayment(request))).toBe("PAYMENT_OUTCOME_UNKNOWN");
  const { payment } = await souk.payment.getPayment(request);
  expect(payment).toMatchObject({ state: Payment_State.PENDING, providerReference: expect.stringMatching(/^pay_/) });
  souk.sandbox.faults.set({});
  await expect.poll(() => souk.stateOf(request.orderId)).toBe(Payment_State.VOIDED);
  expect(await souk.sandbox.paymentsOf(request.orderId)).toMatchObject([{ status: "voided" }]);
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.voided.v1"]);
});

test("an authorization that nobody gets an outcome of is given up: voided, and it cannot happen any more", async () => {
  const souk = await start({ losesWebhooks: true });
  souk.sandbox.faults.set({ error_rate: 1 });
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  souk.leap(31 * 60_000);
  souk.sandbox.faults.set({});
  await expect.poll(() => souk.stateOf(request.orderId)).toBe(Payment_State.VOIDED);
  expect(await souk.sandbox.paymentsOf(request.orderId)).toEqual([]);
});

test("without webhooks the shopper's approval is found by asking; one who never comes back holds no money", async () => {
  const souk = await start({ losesWebhooks: true });
  const [comes, leaves] = [await souk.request(cards.challenge), await souk.request(cards.challenge)];
  const { payment } = await souk.payment.authorizePayment(comes);
  await souk.payment.authorizePayment(leaves);
  await souk.sandbox.answer(payment?.actionUrl ?? "", "approve");
  await expect.poll(() => souk.stateOf(comes.orderId)).toBe(Payment_State.AUTHORIZED);
  souk.leap(31 * 60_000);
  await expect.poll(() => souk.stateOf(leaves.orderId)).toBe(Payment_State.VOIDED);
  expect(await souk.sandbox.paymentsOf(leaves.orderId)).toMatchObject([{ status: "voided" }]);
});

test("a cancelled order's payment is voided once, however often it is told, and a late authorization is refused", async () => {
  const souk = await start({});
  const [held, never] = [await souk.request(), await souk.request()];
  await souk.payment.authorizePayment(held);
  const bus = createRedisBus({ url: souk.network.redisUrl });
  for (const orderId of [held.orderId, never.orderId]) {
    const payload = toBinary(OrderCancelledSchema, create(OrderCancelledSchema, { orderId }));
    const type = "order.cancelled.v1";
    const value = encodeEnvelope({ id: newId(), source: "order", type, key: orderId, occurredAt: new Date(), payload });
    const record = { topic: "order-events", key: orderId, value };
    await bus.publish([record, record]);
  }
  await bus.close();
  await expect.poll(() => souk.stateOf(held.orderId)).toBe(Payment_State.VOIDED);
  await expect.poll(() => refusal(souk.payment.authorizePayment(never))).toBe("PAYMENT_VOIDED");
  expect(await souk.eventsOf(held.orderId)).toEqual(["payment.authorized.v1", "payment.voided.v1"]);
});

test("a service that is stopped while busy finishes what it has begun, and leaves nothing half stored", async () => {
  const souk = await start({});
  const requests = await Promise.all(Array.from({ length: 6 }, () => souk.request()));
  souk.sandbox.faults.set({ latency_ms: { min: 100, max: 300 } });
  const answers = Promise.allSettled(requests.map((request) => souk.payment.authorizePayment(request)));
  await expect.poll(async () => Number((await souk.sql`select count(*) from payments`)[0]?.count)).toBe(6);
  await souk.stopServices();
  const told = (await answers).map((answer) => answer.status === "fulfilled" && answer.value.payment?.state);
  expect(told).toEqual(requests.map(() => Payment_State.AUTHORIZED));
  const rows = await souk.sql`select state, due_at from payments`;
  expect(rows.map(({ state, due_at: dueAt }) => [state, dueAt])).toEqual(requests.map(() => ["authorized", null]));
});

test("two services on one database share the work and settle each payment once", async () => {
  const souk = await start({ losesWebhooks: true });
  await souk.startSecond();
  souk.sandbox.faults.set({ error_rate: 0.3, lose_reply_rate: 0.3 });
  const requests = await Promise.all(Array.from({ length: 20 }, () => souk.request()));
  await Promise.all(requests.map((request) => souk.payment.authorizePayment(request)));
  for (const { orderId } of requests) {
    await expect.poll(() => souk.stateOf(orderId), { timeout: 20_000 }).toBe(Payment_State.AUTHORIZED);
    expect(await souk.sandbox.paymentsOf(orderId)).toHaveLength(1);
    expect(await souk.eventsOf(orderId)).toEqual(["payment.authorized.v1"]);
  }
});
