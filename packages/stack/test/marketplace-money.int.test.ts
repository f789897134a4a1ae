import { type SellerOrder, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openShop } from "./checkout-shop.ts";
import { type PaidOrder, paidOrder } from "./paid-order.ts";

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const patiently = { timeout: 20_000, interval: 50 };
const totalOf = (part: SellerOrder) => part.totals?.total?.minorUnits ?? 0n;
const sumOf = (parts: readonly SellerOrder[]) => parts.reduce((sum, part) => sum + totalOf(part), 0n);

/** First each seller's part, then all of them. */
function partsOf({ order }: PaidOrder) {
  const [first, ...others] = order.sellerOrders;
  if (!first || others.length === 0) throw new Error("an order of several sellers has several parts");
  return { first, others, all: [first, ...others] };
}

const capture = ({ order }: PaidOrder, part: SellerOrder) =>
  shop.payment.capturePayment({ orderId: order.id, sellerOrderId: part.id });

/** By account, of this order alone. */
async function bookedFor({ order }: PaidOrder): Promise<Map<string, bigint>> {
  const { entries } = await shop.payment.listLedgerEntries({ orderId: order.id, pageSize: 100 });
  const sums = new Map<string, bigint>();
  for (const { account, amount } of entries) {
    sums.set(account, (sums.get(account) ?? 0n) + (amount?.minorUnits ?? 0n));
  }
  return sums;
}

test("each seller's part is taken by itself, and together they are the whole", async () => {
  const paid = await paidOrder(shop);
  const { first, others, all } = partsOf(paid);
  await capture(paid, first);
  expect(await shop.providerPayment(paid.order.id)).toMatchObject({ captured: totalOf(first), voided: 0n });
  for (const part of others) await capture(paid, part);
  const total = paid.order.totals?.total?.minorUnits;
  expect(sumOf(all)).toBe(total);
  expect(await shop.providerPayment(paid.order.id)).toMatchObject({ total, captured: total, refunded: 0n });
});

test("a seller is owed for their own part, less the commission on it", async () => {
  const paid = await paidOrder(shop);
  const { first, others } = partsOf(paid);
  await capture(paid, first);
  const booked = await bookedFor(paid);
  const commission = -(booked.get("platform:commission") ?? 0n);
  expect(commission).toBeGreaterThan(0n);
  expect(booked.get(`seller:${first.sellerId}`)).toBe(commission - totalOf(first));
  const { balances } = await shop.payment.listBalances({ accountPrefix: `seller:${first.sellerId}` });
  expect(balances.map(({ amount }) => amount?.minorUnits)).toEqual([commission - totalOf(first)]);
  for (const { sellerId } of others) expect(booked.get(`seller:${sellerId}`)).toBeUndefined();
});

test("delivery is charged once, whatever is cancelled of the rest", async () => {
  const paid = await paidOrder(shop);
  const { first, others, all } = partsOf(paid);
  expect(all.every(({ totals }) => (totals?.delivery?.minorUnits ?? 0n) > 0n)).toBe(true);
  const orderId = paid.order.id;
  await paid.shopper.order.cancelSellerOrder({ requestId: newId(), orderId, sellerOrderId: first.id });
  for (const part of others) await capture(paid, part);
  const expected = { total: sumOf(all), captured: sumOf(others), voided: totalOf(first), refunded: 0n };
  await vi.waitFor(async () => expect(await shop.providerPayment(orderId)).toMatchObject(expected), patiently);
  const { order } = await paid.shopper.order.getOrder({ orderId });
  expect(order?.totals?.total?.minorUnits).toBe(sumOf(all));
  expect(order?.cancelledTotal?.minorUnits).toBe(totalOf(first));
});

test("an order that was refunded in full reads so everywhere", async () => {
  const paid = await paidOrder(shop);
  const { all } = partsOf(paid);
  const orderId = paid.order.id;
  for (const part of all) {
    await capture(paid, part);
    const amount = { currencyCode: "EUR", minorUnits: totalOf(part) };
    await shop.payment.refundPayment({ requestId: newId(), orderId, sellerOrderId: part.id, amount });
  }
  const { payment } = await shop.payment.getPayment({ orderId });
  expect([payment?.captured?.minorUnits, payment?.refunded?.minorUnits]).toEqual([sumOf(all), sumOf(all)]);
  expect([...(await bookedFor(paid)).values()].every((sum) => sum === 0n)).toBe(true);
  await vi.waitFor(async () => {
    const { order } = await paid.shopper.order.getOrder({ orderId });
    const refunded = order?.timeline.filter(({ kind }) => kind === TimelineEntry_Kind.REFUNDED);
    expect(refunded?.map(({ sellerOrderId }) => sellerOrderId).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  }, patiently);
});
