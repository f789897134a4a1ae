import { LinesCancelledSchema, SellerOrderMovedSchema } from "@souk/contracts/order/v1/order_events";
import { WebhookDelivery_State as State } from "@souk/contracts/seller/v1/webhook_service";
import { newId } from "@souk/ids/id";
import { orderNumber } from "@souk/ids/order-number";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, type SellerHarness, startSeller } from "./harness.ts";
import { startReceiver } from "./receiver.ts";
import { publish, verified, webhookShop } from "./webhook-shop.ts";

let harness: SellerHarness;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let shop: Awaited<ReturnType<typeof webhookShop>>;
beforeAll(async () => {
  receiver = await startReceiver();
  harness = await startSeller({ WEBHOOK_ALLOW_PRIVATE: "true" });
  shop = await webhookShop(harness, "owner@webhooks.example");
}, 120_000);
afterAll(async () => {
  await harness.stop();
  await receiver.stop();
});

const settled = (webhookId: string, count = 1) =>
  eventually(
    () => shop.deliveriesOf(webhookId),
    (all) => all.filter((each) => each.state === State.DELIVERED).length >= count,
  );

test("a shop is told that an order has arrived", async () => {
  const mine = await shop.created(receiver.urlOf("/arrivals"), ["order.delivered"]);
  const [orderId, sellerOrderId] = [newId(), newId()];
  await publish(harness, {
    ...{ topic: "order-events", type: "order.seller_order_delivered.v1", key: orderId, schema: SellerOrderMovedSchema },
    payload: { orderId, shopperId: newId(), paymentId: newId(), sellerOrderId, sellerId: shop.sellerId },
  });
  await settled(mine.id);
  const [received] = receiver.at("/arrivals");
  if (!received) throw new Error("nothing arrived");
  expect(verified(received, mine.secret)).toMatchObject({
    type: "order.delivered",
    data: { order_id: sellerOrderId, checkout_id: orderId, number: orderNumber(orderId) },
  });
});

test("each cancelling of pieces of an order is told with the pieces and what is not paid for them", async () => {
  const mine = await shop.created(receiver.urlOf("/pieces"), ["order.lines_cancelled"]);
  const [orderId, sellerOrderId, offerId] = [newId(), newId(), newId()];
  const about = { orderId, shopperId: newId(), paymentId: newId(), sellerOrderId, sellerId: shop.sellerId };
  for (const quantity of [1, 2]) {
    await publish(harness, {
      ...{ topic: "order-events", type: "order.lines_cancelled.v1", key: orderId, schema: LinesCancelledSchema },
      payload: {
        ...{ ...about, cancellationId: newId(), lines: [{ offerId, quantity }] },
        total: { currencyCode: "EUR", minorUnits: BigInt(quantity) * 1_250n },
      },
    });
  }
  await settled(mine.id, 2);
  const told = receiver.at("/pieces").map((each) => verified(each, mine.secret));
  expect(told).toHaveLength(2);
  expect(told).toContainEqual(
    expect.objectContaining({
      type: "order.lines_cancelled",
      data: {
        ...{ order_id: sellerOrderId, checkout_id: orderId, number: orderNumber(orderId) },
        ...{ total: { currency: "EUR", minor_units: "2500" }, lines: [{ offer_id: offerId, quantity: 2 }] },
      },
    }),
  );
});
