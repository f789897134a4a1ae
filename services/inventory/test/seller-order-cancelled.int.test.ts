import { create, toBinary } from "@bufbuild/protobuf";
import {
  LinesCancelledSchema,
  OrderCancelledSchema,
  ReturnChangedSchema,
  SellerOrderCancelledSchema,
} from "@souk/contracts/order/v1/order_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startInventory } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startInventory>>;
let bus: ReturnType<typeof createRedisBus>;
beforeAll(async () => {
  souk = await startInventory();
  bus = createRedisBus({ url: souk.network.redisUrl });
});
afterAll(async () => {
  await bus.close();
  await souk.stop();
});

async function publish(orderId: string, type: string, payload: Uint8Array) {
  const value = encodeEnvelope({ id: newId(), source: "order", type, key: orderId, occurredAt: new Date(), payload });
  const record = { topic: "order-events", key: orderId, value };
  await bus.publish([record, record]);
}

async function sold() {
  const [first, second] = [await souk.stocked(5n), await souk.stocked(5n)];
  const orderId = newId();
  const lines = [first, second].map((offerId) => ({ offerId, quantity: 2n }));
  await souk.inventory.reserveStock({ orderId, lines, holdSeconds: 600 });
  await souk.inventory.commitReservation({ orderId });
  return { orderId, first, second };
}

const cancelPart = (orderId: string, offerId: string) =>
  publish(
    orderId,
    "order.seller_order_cancelled.v1",
    toBinary(
      SellerOrderCancelledSchema,
      create(SellerOrderCancelledSchema, { orderId, lines: [{ offerId, quantity: 2 }] }),
    ),
  );

test("a cancelled part gives back its own pieces once, and cancelling the whole after it only the rest", async () => {
  const { orderId, first, second } = await sold();
  await cancelPart(orderId, first);
  await cancelPart(orderId, first);
  await expect.poll(() => souk.stockOf(first)).toMatchObject({ onHand: 5n });
  expect(await souk.stockOf(second)).toMatchObject({ onHand: 3n });
  await publish(
    orderId,
    "order.cancelled.v1",
    toBinary(OrderCancelledSchema, create(OrderCancelledSchema, { orderId })),
  );
  await expect.poll(() => souk.stockOf(second)).toMatchObject({ onHand: 5n });
  expect(await souk.stockOf(first)).toMatchObject({ onHand: 5n, reserved: 0n });
  const shelves = await souk.sql`
    select sum(on_hand)::int as sum from location_stock where offer_id in (${first}, ${second}) group by offer_id`;
  expect(shelves.map(({ sum }) => sum)).toEqual([5, 5]);
});

test("cancelled pieces are on their shelves again once, and the whole after them only the rest", async () => {
  const { orderId, first, second } = await sold();
  const cancelled = { orderId, lines: [{ offerId: first, quantity: 1 }] };
  const pieces = toBinary(LinesCancelledSchema, create(LinesCancelledSchema, cancelled));
  await publish(orderId, "order.lines_cancelled.v1", pieces);
  await expect.poll(() => souk.stockOf(first), { timeout: 15_000 }).toMatchObject({ onHand: 4n });
  await cancelPart(orderId, first);
  await expect.poll(() => souk.stockOf(first), { timeout: 15_000 }).toMatchObject({ onHand: 5n });
  // There is none of it left to give back.
  await publish(orderId, "order.lines_cancelled.v1", pieces);
  await publish(
    orderId,
    "order.cancelled.v1",
    toBinary(OrderCancelledSchema, create(OrderCancelledSchema, { orderId })),
  );
  await expect.poll(() => souk.stockOf(second), { timeout: 15_000 }).toMatchObject({ onHand: 5n });
  expect(await souk.stockOf(first)).toMatchObject({ onHand: 5n, reserved: 0n });
  const shelves = await souk.sql`
    select sum(on_hand)::int as sum from location_stock where offer_id in (${first}, ${second}) group by offer_id`;
  expect(shelves.map(({ sum }) => sum)).toEqual([5, 5]);
});

test("what came back and can be sold again is on the shelf it was sold from once, however often it is told", async () => {
  const { orderId, first, second } = await sold();
  const restocked = [{ offerId: first, quantity: 1 }];
  const payload = toBinary(ReturnChangedSchema, create(ReturnChangedSchema, { orderId, restocked }));
  await publish(orderId, "order.return_received.v1", payload);
  await expect.poll(() => souk.stockOf(first), { timeout: 15_000 }).toMatchObject({ onHand: 4n });
  await publish(orderId, "order.return_received.v1", payload);
  // Told anew, it is another return: the second of two, and there is no third.
  await expect.poll(() => souk.stockOf(first), { timeout: 15_000 }).toMatchObject({ onHand: 5n });
  expect(await souk.stockOf(second)).toMatchObject({ onHand: 3n });
  const moved = await souk.sql`select delta::int, reason from adjustments where offer_id = ${first} and delta > 0
    and order_id = ${orderId}`;
  expect(moved).toMatchObject([
    { delta: 1, reason: "returned" },
    { delta: 1, reason: "returned" },
  ]);
});
