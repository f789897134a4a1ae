import { create, toBinary } from "@bufbuild/protobuf";
import { LinesCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

let souk: Awaited<ReturnType<typeof startPayment>>;
let bus: ReturnType<typeof createRedisBus>;
beforeAll(async () => {
  souk = await startPayment({ env: { PROVIDER_TIMEOUT_MS: "10000" } });
  bus = createRedisBus({ url: souk.network.redisUrl });
});
afterEach(() => void souk.sandbox.faults.set({}));
afterAll(async () => {
  await bus.close();
  await souk.stop();
});

const money = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });

/** Two parts, a tenth of each the marketplace's, which adds to the first. */
async function held(totals: readonly bigint[] = [3000n, 2000n], marketplace: readonly bigint[] = []) {
  const request = await souk.request(cards.ok, totals, marketplace);
  await souk.payment.authorizePayment(request);
  const [first, second] = request.shares.map(({ sellerOrderId }) => ({ orderId: request.orderId, sellerOrderId }));
  if (!first || !second) throw new Error("two parts");
  return { orderId: request.orderId, first, second };
}

interface Gone {
  readonly total: bigint;
  readonly commission: bigint;
  readonly marketplace?: bigint;
}

/** Tells of a cancellation as often as asked. */
async function tell(
  part: { orderId: string; sellerOrderId: string },
  { total, commission, marketplace = 0n }: Gone,
  { times = 1, cancellationId = newId() } = {},
) {
  const payload = toBinary(
    LinesCancelledSchema,
    create(LinesCancelledSchema, {
      ...{ ...part, cancellationId, total: money(total), commission: money(commission) },
      marketplaceDiscount: money(marketplace),
    }),
  );
  for (let time = 0; time < times; time++) {
    // Another event of the same cancellation, as a replay under a new id would be, and the same one twice.
    const value = encodeEnvelope({
      ...{ id: newId(), source: "order", type: "order.lines_cancelled.v1", key: part.orderId },
      ...{ occurredAt: new Date(), payload },
    });
    const record = { topic: "order-events", key: part.orderId, value };
    await bus.publish([record, record]);
  }
}

const atProvider = async (orderId: string) => (await souk.sandbox.paymentsOf(orderId))[0];
const isSettled = (orderId: string) =>
  expect
    .poll(async () => (await souk.sql`select due_at from payments where order_id = ${orderId}`)[0]?.due_at)
    .toBeNull();
const letGo = (orderId: string, amount: string) =>
  expect.poll(async () => (await atProvider(orderId))?.amount_voided, { timeout: 10_000 }).toBe(amount);

test("of cancelled pieces the money is let go of once, however often it is told, and the rest is captured with its own commission", async () => {
  const { orderId, first, second } = await held();
  await tell(first, { total: 1000n, commission: 100n }, { times: 3 });
  await letGo(orderId, "1000");
  await isSettled(orderId);
  const { payment } = await souk.payment.capturePayment(first);
  expect(payment).toMatchObject({ captured: money(2000n), released: money(1000n) });
  expect(await souk.bookedFor(orderId)).toEqual({ platform: -200n, provider: 2000n, seller: -1800n });
  await souk.payment.capturePayment(second);
  expect(await atProvider(orderId)).toMatchObject({ amount_captured: "4000", amount_voided: "1000" });
  expect((await souk.eventsOf(orderId)).filter((type) => type === "payment.released.v1")).toHaveLength(1);
});

test("what was let go of before the capture is not given back when it is told again after it", async () => {
  const { orderId, first, second } = await held();
  const cancellationId = newId();
  await tell(first, { total: 1000n, commission: 100n }, { cancellationId });
  await letGo(orderId, "1000");
  await isSettled(orderId);
  await souk.payment.capturePayment(first);
  await tell(first, { total: 1000n, commission: 100n }, { cancellationId });
  // Of the same order, so heard after it.
  await tell(second, { total: 500n, commission: 50n });
  await letGo(orderId, "1500");
  await isSettled(orderId);
  expect(await atProvider(orderId)).toMatchObject({ amount_captured: "2000", amount_refunded: "0" });
  expect(await souk.bookedFor(orderId)).toEqual({ platform: -200n, provider: 2000n, seller: -1800n });
});

test("pieces cancelled twice, the later told first, leave what both leave", async () => {
  const { orderId, first } = await held();
  await tell(first, { total: 999n, commission: 101n });
  await tell(first, { total: 501n, commission: 49n });
  await letGo(orderId, "1500");
  await isSettled(orderId);
  await souk.payment.capturePayment(first);
  expect(await souk.bookedFor(orderId)).toEqual({ platform: -150n, provider: 1500n, seller: -1350n });
});

test("what the marketplace added to cancelled pieces it does not add", async () => {
  const { orderId, first } = await held([3000n, 2000n], [600n]);
  await tell(first, { total: 1000n, commission: 120n, marketplace: 200n });
  await letGo(orderId, "1000");
  await isSettled(orderId);
  await souk.payment.capturePayment(first);
  const rows = await souk.sql`select split_part(account, ':', 2) as account, sum(amount)::bigint as amount
    from ledger_entries where order_id = ${orderId} and account like 'platform:%' group by 1 order by 1`;
  expect(rows.map(({ account, amount }) => [account, BigInt(amount)])).toEqual([
    ["commission", -240n],
    ["promotions", 400n],
  ]);
  expect((await souk.bookedFor(orderId)).seller).toBe(-(2000n + 400n - 240n));
});

test("pieces told of after the capture are refunded once, with their part of the commission, and refunds go no further than the rest", async () => {
  const { orderId, first } = await held();
  await souk.payment.capturePayment(first);
  await tell(first, { total: 1000n, commission: 100n }, { times: 2 });
  await expect.poll(async () => (await atProvider(orderId))?.amount_refunded, { timeout: 10_000 }).toBe("1000");
  await isSettled(orderId);
  expect(await souk.bookedFor(orderId)).toEqual({ platform: -200n, provider: 2000n, seller: -1800n });
  expect((await souk.eventsOf(orderId)).filter((type) => type === "payment.refunded.v1")).toHaveLength(1);
});

test("after pieces the whole part, and then the order, hold nothing more", async () => {
  const { orderId, first, second } = await held();
  await tell(first, { total: 1000n, commission: 100n });
  await letGo(orderId, "1000");
  await souk.release(first);
  await letGo(orderId, "3000");
  // Told late: the part is gone already.
  await tell(first, { total: 500n, commission: 50n });
  await souk.release(second);
  await letGo(orderId, "5000");
  await isSettled(orderId);
  expect(await souk.stateOf(orderId)).toBe(Payment_State.VOIDED);
  expect(await souk.bookedFor(orderId)).toEqual({});
});

test("a void of the whole while pieces are let go of leaves nothing held", async () => {
  const { orderId, first } = await held();
  souk.sandbox.faults.set({ latency_ms: { min: 20, max: 60 } });
  await tell(first, { total: 1000n, commission: 100n });
  await souk.payment.voidPayment({ orderId });
  await letGo(orderId, "5000");
  await isSettled(orderId);
  expect(await souk.stateOf(orderId)).toBe(Payment_State.VOIDED);
});

test("what a provider does not answer to is let go of once all the same", async () => {
  const { orderId, first } = await held();
  souk.sandbox.faults.set({ error_rate: 0.5, lose_reply_rate: 0.5 });
  await tell(first, { total: 1000n, commission: 100n });
  await letGo(orderId, "1000");
  await isSettled(orderId);
  souk.sandbox.faults.set({});
  const { payment } = await souk.payment.capturePayment(first);
  expect(payment).toMatchObject({ captured: money(2000n), released: money(1000n) });
});
