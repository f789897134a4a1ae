import { create, toBinary } from "@bufbuild/protobuf";
import { SellerOrderMovedSchema } from "@souk/contracts/order/v1/order_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

let souk: Awaited<ReturnType<typeof startPayment>>;
let bus: ReturnType<typeof createRedisBus>;
beforeAll(async () => {
  souk = await startPayment({ env: { PROVIDER_TIMEOUT_MS: "1000" } });
  bus = createRedisBus({ url: souk.network.redisUrl });
});
afterEach(() => void souk.sandbox.faults.set({}));
afterAll(async () => {
  await bus.close();
  await souk.stop();
});

async function held(totals: readonly bigint[]) {
  const request = await souk.request(cards.ok, totals);
  await souk.payment.authorizePayment(request);
  const { orderId, shares } = request;
  return { orderId, parts: shares.map(({ sellerOrderId }) => ({ orderId, sellerOrderId })) };
}

/** As the order service tells it, twice each. */
async function handOver(...parts: readonly { orderId: string; sellerOrderId: string }[]) {
  const type = "order.seller_order_handed_over.v1";
  const records = parts.flatMap((part) => {
    const payload = toBinary(SellerOrderMovedSchema, create(SellerOrderMovedSchema, part));
    const key = part.orderId;
    const value = encodeEnvelope({ id: newId(), source: "order", type, key, occurredAt: new Date(), payload });
    const record = { topic: "order-events", key, value };
    return [record, record];
  });
  await bus.publish(records);
}

const capturedAt = async (orderId: string) => (await souk.sandbox.paymentsOf(orderId))[0]?.amount_captured;

test("what a seller hands over is taken once, and only that seller's part, however often it is told", async () => {
  const { orderId, parts } = await held([3000n, 2000n]);
  const [first] = parts;
  if (!first) throw new Error("a part");
  await handOver(first, first);
  await expect
    .poll(() => souk.bookedFor(orderId), { timeout: 15_000 })
    .toEqual({
      platform: -300n,
      provider: 3000n,
      seller: -2700n,
    });
  expect(await capturedAt(orderId)).toBe("3000");
  expect((await souk.eventsOf(orderId)).filter((type) => type === "payment.captured.v1")).toHaveLength(1);
});

test("a hand over while the provider is away is taken when it is back, once, also when its replies are lost", async () => {
  const { orderId, parts } = await held([3000n, 2000n]);
  souk.sandbox.faults.set({ error_rate: 1 });
  await handOver(...parts);
  const noted = async () =>
    (
      await souk.sql`select state from captures where payment_id in
    (select id from payments where order_id = ${orderId})`
    ).map(({ state }) => state);
  await expect.poll(noted, { timeout: 15_000 }).toEqual(["requested", "requested"]);
  expect(await souk.bookedFor(orderId)).toEqual({});
  souk.sandbox.faults.set({ lose_reply_rate: 0.5 });
  await expect.poll(noted, { timeout: 30_000 }).toEqual(["done", "done"]);
  expect(await capturedAt(orderId)).toBe("5000");
  expect(await souk.bookedFor(orderId)).toEqual({ platform: -500n, provider: 5000n, seller: -4500n });
  expect((await souk.eventsOf(orderId)).filter((type) => type === "payment.captured.v1")).toHaveLength(2);
}, 60_000);
