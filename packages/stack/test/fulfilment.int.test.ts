import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import { Order_State, type SellerOrder, SellerOrder_State, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { newId } from "@souk/ids/id";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openShop } from "./checkout-shop.ts";
import { type PaidOrder, paidOrder, pieces } from "./paid-order.ts";

let shop: Awaited<ReturnType<typeof openShop>>;
let packer: Awaited<ReturnType<typeof shop.packer>>;
beforeAll(async () => {
  shop = await openShop();
  packer = await shop.packer();
});
afterEach(() => void shop.faults.set({}));
afterAll(() => shop.stop());

const patience = { timeout: 30_000, interval: 100 };
const totalOf = ({ totals }: SellerOrder) => totals?.total?.minorUnits ?? 0n;

async function send({ sellerId, id: sellerOrderId }: SellerOrder) {
  const of = { sellerId, sellerOrderId };
  const [open] = (await packer.batchGetFulfilments({ sellerId, sellerOrderIds: [sellerOrderId] })).fulfilments;
  const lines = open?.lines.map(({ lineId, line }) => ({ lineId, quantity: line?.quantity ?? 0 })) ?? [];
  const packing = { requestId: newId(), ...of, version: open?.version ?? 0, shipments: [{ lines }] };
  const { fulfilment } = await packer.packSellerOrder(packing);
  await packer.handOverShipment({ requestId: newId(), ...of, shipmentId: fulfilment?.shipments[0]?.id ?? "" });
}

async function giveUp({ sellerId, id: sellerOrderId }: SellerOrder) {
  const reason = CancelReason.OUT_OF_STOCK;
  await packer.cancelFulfilment({ requestId: newId(), sellerId, sellerOrderId, version: 1, reason });
}

async function bookedFor({ order }: PaidOrder) {
  const { payment } = await shop.payment.getPayment({ orderId: order.id });
  const { entries } = await shop.payment.listLedgerEntries({ orderId: order.id, pageSize: 100 });
  const earned = entries.filter(({ account }) => account.startsWith("seller:"));
  return {
    captured: payment?.captured?.minorUnits,
    released: payment?.released?.minorUnits,
    sellers: earned.map(({ account }) => account).toSorted(),
  };
}

test("each seller is paid when all of its part has left it, and who does not send gets nothing; the shopper sees it", async () => {
  const placed = await paidOrder(shop);
  const [sent, givenUp, waiting] = placed.order.sellerOrders;
  if (!sent || !givenUp || !waiting) throw new Error("three parts");
  await send(sent);
  await giveUp(givenUp);
  const due = { captured: totalOf(sent), released: totalOf(givenUp), sellers: [`seller:${sent.sellerId}`] };
  await expect.poll(() => bookedFor(placed), patience).toEqual(due);
  const orderId = placed.order.id;
  await expect
    .poll(async () => {
      const { order } = await placed.shopper.order.getOrder({ orderId });
      return order?.timeline.filter(({ sellerOrderId }) => sellerOrderId === sent.id).map(({ kind }) => kind);
    }, patience)
    .toEqual([TimelineEntry_Kind.PACKED, TimelineEntry_Kind.HANDED_OVER, TimelineEntry_Kind.PAYMENT_CAPTURED]);
  const { order } = await placed.shopper.order.getOrder({ orderId });
  const states = new Map(order?.sellerOrders.map(({ id, state }) => [id, state]));
  expect([sent, givenUp, waiting].map(({ id }) => states.get(id))).toEqual([
    SellerOrder_State.HANDED_OVER,
    SellerOrder_State.CANCELLED,
    SellerOrder_State.PLACED,
  ]);
  expect(order?.state).toBe(Order_State.PLACED);
  const offerId = givenUp.lines[0]?.offerId ?? "";
  await expect.poll(async () => (await shop.stockOf(offerId)).onHand, patience).toBe(pieces);
});

test("what is handed over while the payment provider is away is not held up, and is paid for once when it is back", async () => {
  const placed = await paidOrder(shop);
  shop.faults.set({ error_rate: 1 });
  await Promise.all(placed.order.sellerOrders.map(send));
  const { order } = await placed.shopper.order.getOrder({ orderId: placed.order.id });
  expect(order?.sellerOrders.every(({ state }) => state === SellerOrder_State.HANDED_OVER)).toBe(true);
  shop.faults.set({ lose_reply_rate: 0.3 });
  await expect.poll(async () => (await bookedFor(placed)).captured, patience).toBe(order?.totals?.total?.minorUnits);
  const { sellers } = await bookedFor(placed);
  expect(sellers).toEqual(placed.order.sellerOrders.map(({ sellerId }) => `seller:${sellerId}`).toSorted());
  expect((await shop.providerPayment(placed.order.id))?.captured).toBe(order?.totals?.total?.minorUnits);
}, 90_000);
