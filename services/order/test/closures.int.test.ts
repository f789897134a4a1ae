import { create, toBinary } from "@bufbuild/protobuf";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { SellerChangedSchema } from "@souk/contracts/seller/v1/seller_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { serviceToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrder } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
beforeAll(async () => {
  souk = await startOrder();
});
afterAll(() => souk.stop());

/** What the seller service says of a shop. */
async function tell(
  sellerId: string,
  closures: { startsOn: string; endsOn: string }[],
  occurredAt: Date,
  handling?: { days: number; cutOffHour: number },
) {
  const bus = createRedisBus({ url: souk.network.redisUrl });
  const payload = toBinary(
    SellerChangedSchema,
    create(SellerChangedSchema, { seller: { id: sellerId, closures, ...(handling && { handling }) } }),
  );
  const facts = { id: newId(), source: "seller", type: "seller.changed.v1", key: sellerId, occurredAt, payload };
  await bus.publish([{ topic: "seller-events", key: sellerId, value: encodeEnvelope(facts) }]);
  await bus.close();
}

const soon = { timeout: 20_000, interval: 50 };

test("a shop that is closed promises days after it, has until then to send, and what it took back does not count", async () => {
  const [sellerId, other] = [newId(), newId()];
  const lines = [sellerId, other].map((id) => ({
    offerId: souk.catalogue.offer(2_400n, { sellerId: id }),
    quantity: 1,
  }));
  const orders = souk.network.client(OrderService, "order", await serviceToken("orchestrator"));
  const promised = async () => {
    const { quote } = await orders.quoteOrder({ lines, countryCode: "PT" });
    return quote?.sellers.map(({ deliveryOptions }) => deliveryOptions[0]?.deliveryFrom);
  };
  // The clock of these tests stands at a Tuesday morning.
  expect(await promised()).toEqual(["2026-11-25", "2026-11-25"]);
  const at = Date.now();
  await tell(sellerId, [{ startsOn: "2026-11-24", endsOn: "2026-11-27" }], new Date(at));
  await expect.poll(promised, soon).toEqual(["2026-11-30", "2026-11-25"]);

  const request = souk.freezing(lines, 5_580n);
  await orders.freezeQuote(request);
  const { order } = await orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
  const part = order?.sellerOrders.find((each) => each.sellerId === sellerId);
  const [row] = await souk.sql`select ship_by from seller_orders where id = ${part?.id ?? ""}`;
  expect(new Date(row?.ship_by).toISOString()).toBe("2026-11-28T20:00:00.000Z");

  await tell(sellerId, [], new Date(at + 1));
  await expect.poll(promised, soon).toEqual(["2026-11-25", "2026-11-25"]);
  // Late on the way: it does not close the shop again.
  await tell(sellerId, [{ startsOn: "2026-11-24", endsOn: "2026-11-27" }], new Date(at));
  await tell(other, [{ startsOn: "2026-11-24", endsOn: "2026-11-24" }], new Date(at));
  await expect.poll(promised, soon).toEqual(["2026-11-25", "2026-11-26"]);
});

test("two shops of one quote promise by their own handling, and each has until its last day of it to send", async () => {
  const [slow, quick, early] = [newId(), newId(), newId()];
  const lines = [slow, quick, early].map((id) => ({
    offerId: souk.catalogue.offer(2_400n, { sellerId: id }),
    quantity: 1,
  }));
  const orders = souk.network.client(OrderService, "order", await serviceToken("orchestrator"));
  const promised = async () => {
    const { quote } = await orders.quoteOrder({ lines, countryCode: "PT" });
    return quote?.sellers.map(({ deliveryOptions }) =>
      deliveryOptions.map(({ deliveryFrom, deliveryUntil }) => `${deliveryFrom} ${deliveryUntil}`),
    );
  };
  const usual = ["2026-11-25 2026-11-26", "2026-11-25 2026-11-25"];
  expect(await promised()).toEqual([usual, usual, usual]);
  const at = Date.now();
  // Tuesday, then Wednesday and Friday: on Thursday it is closed.
  const day = { startsOn: "2026-11-26", endsOn: "2026-11-26" };
  await tell(slow, [day], new Date(at), { days: 2, cutOffHour: 15 });
  // It is ten o'clock.
  await tell(early, [], new Date(at), { days: 0, cutOffHour: 10 });
  await expect
    .poll(promised, soon)
    .toEqual([
      ["2026-11-28 2026-11-30", "2026-11-28 2026-11-28"],
      usual,
      ["2026-11-26 2026-11-27", "2026-11-26 2026-11-26"],
    ]);

  const request = souk.freezing(lines, 8_370n);
  await orders.freezeQuote(request);
  const { order } = await orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
  const rows = await souk.sql`select seller_id, ship_by from seller_orders where order_id = ${order?.id ?? ""}`;
  const shipBy = new Map(rows.map((row) => [row.seller_id, new Date(row.ship_by).toISOString()]));
  expect([slow, quick, early].map((id) => shipBy.get(id))).toEqual([
    "2026-11-27T20:00:00.000Z",
    "2026-11-24T20:00:00.000Z",
    "2026-11-25T20:00:00.000Z",
  ]);

  await tell(slow, [], new Date(at + 1), { days: 0, cutOffHour: 15 });
  // An event from before there was handling.
  await tell(early, [], new Date(at + 1));
  await expect.poll(promised, soon).toEqual([usual, usual, usual]);
});
