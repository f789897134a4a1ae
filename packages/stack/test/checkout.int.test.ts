import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { Order_State } from "@souk/contracts/order/v1/order";
import { CouponStatus_Result } from "@souk/contracts/order/v1/promotion";
import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { createTail } from "@souk/events/tail";
import { newId } from "@souk/ids/id";
import { startTracing } from "@souk/telemetry/tracing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./checkout-shop.ts";

const cards = { good: "4242424242424242", challenge: "4000002500003155", insufficient: "4000000000009995" };
const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";

/** Of every span that ended: its trace and what it was. */
const spans: { traceId: string; name: string }[] = [];
const exporter: NonNullable<Parameters<typeof startTracing>[0]["exporter"]> = {
  export(batch, done) {
    spans.push(...batch.map((span) => ({ traceId: span.spanContext().traceId, name: span.name })));
    done({ code: 0 });
  },
  shutdown: async () => {},
};

let shop: Awaited<ReturnType<typeof openShop>>;
let tracing: ReturnType<typeof startTracing>;
beforeAll(async () => {
  tracing = startTracing({ serviceName: "checkout-test", exporter });
  shop = await openShop();
});
afterAll(async () => {
  await shop.stop();
  await tracing.stop();
});

type Shopper = Awaited<ReturnType<typeof shop.shopper>>;
type Line = { offerId: string; quantity: number };

interface How {
  readonly headers?: Record<string, string>;
  readonly couponCode?: string;
}

/** Pays for lines as the quote says. Without a card only when there is nothing to pay. */
async function checkOut(shopper: Shopper, lines: Line[], card: string, { headers = {}, couponCode = "" }: How = {}) {
  const { quote } = await shopper.order.quoteOrder({ lines, couponCode, countryCode: "PT" });
  const total = quote?.totals?.total;
  if (!total) throw new Error("a quote without a total");
  const { checkout } = await shopper.checkout.startCheckout(
    {
      requestId: newId(),
      lines,
      contact: { name: "Anna Prokopenko", email: "anna@example.com" },
      address: {
        recipient: "Anna Prokopenko",
        line1: "Rua do Almada 214",
        city: "Porto",
        postalCode: "4050-032",
        countryCode: "PT",
      },
      paymentToken: card ? await shop.token(card) : "",
      couponCode,
      expectedTotal: total,
      locale: "en",
      returnUrl: "http://127.0.0.1:9/return?checkout={checkout_id}",
      waitMs: 20_000,
    },
    { headers, timeoutMs: 30_000 },
  );
  if (!checkout) throw new Error("no checkout came back");
  return { ...checkout, total: total.minorUnits };
}

async function twoSellers() {
  const shopper = await shop.shopper();
  const [teapot, kettle] = await Promise.all([shop.offer(2_400n, 5n), shop.offer(1_850n, 3n)]);
  const lines = [
    { offerId: teapot.id, quantity: 2 },
    { offerId: kettle.id, quantity: 1 },
  ];
  for (const line of lines) await shopper.cart.addLine({ requestId: newId(), ...line });
  return { shopper, lines, teapot, kettle };
}

test("two sellers' offers, one checkout: paid, stock down, one order with two parts, cart empty, nothing booked yet", async () => {
  const { shopper, lines, teapot, kettle } = await twoSellers();
  const checkout = await checkOut(shopper, lines, cards.good);
  expect(checkout).toMatchObject({ state: Checkout_State.COMPLETED, failureReason: "" });

  const { order } = await shopper.order.getOrder({ orderId: checkout.orderId });
  expect(order).toMatchObject({ state: Order_State.PLACED, totals: { total: { minorUnits: checkout.total } } });
  expect(order?.sellerOrders.map(({ sellerId }) => sellerId).toSorted()).toEqual(
    [teapot.sellerId, kettle.sellerId].toSorted(),
  );
  expect(await shop.stockOf(teapot.id)).toEqual({ onHand: 3n, reserved: 0n });
  expect(await shop.stockOf(kettle.id)).toEqual({ onHand: 2n, reserved: 0n });
  expect((await shopper.cart.getCart({})).cart?.lines).toEqual([]);

  const { payment } = await shop.payment.getPayment({ orderId: checkout.orderId });
  expect(payment).toMatchObject({
    id: order?.paymentId,
    state: Payment_State.AUTHORIZED,
    amount: { minorUnits: checkout.total },
    captured: { minorUnits: 0n },
  });
  const booked = () => shop.payment.listLedgerEntries({ orderId: checkout.orderId });
  expect((await booked()).entries).toEqual([]);

  const part = order?.sellerOrders[0];
  await shop.payment.capturePayment({ orderId: checkout.orderId, sellerOrderId: part?.id ?? "" });
  const { entries } = await booked();
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.reduce((sum, entry) => sum + (entry.amount?.minorUnits ?? 0n), 0n)).toBe(0n);
});

test("a declined card leaves everything as it was, and the same cart can be paid with another card", async () => {
  const { shopper, lines, teapot, kettle } = await twoSellers();
  const declined = await checkOut(shopper, lines, cards.insufficient);
  expect(declined).toMatchObject({
    state: Checkout_State.FAILED,
    failureReason: "PAYMENT_DECLINED",
    failureMetadata: { decline_code: "insufficient_funds" },
  });
  expect(await shop.stockOf(teapot.id)).toEqual({ onHand: 5n, reserved: 0n });
  expect(await shop.stockOf(kettle.id)).toEqual({ onHand: 3n, reserved: 0n });
  expect((await shopper.cart.getCart({})).cart?.lines).toHaveLength(2);
  expect((await shopper.order.listOrders({})).orders).toEqual([]);
  expect((await shop.payment.listLedgerEntries({ orderId: declined.orderId })).entries).toEqual([]);

  expect((await checkOut(shopper, lines, cards.good)).state).toBe(Checkout_State.COMPLETED);
  expect((await shopper.order.listOrders({})).orders).toHaveLength(1);
});

test("3-D Secure: the shopper confirms at the bank, its webhook reaches the checkout, and the order stands", async () => {
  const { shopper, lines } = await twoSellers();
  const asked = await checkOut(shopper, lines, cards.challenge);
  expect(asked.state).toBe(Checkout_State.ACTION_REQUIRED);
  await shop.confirm(asked.actionUrl);
  const state = async () => (await shopper.checkout.getCheckout({ checkoutId: asked.id })).checkout?.state;
  await expect.poll(state, { timeout: 10_000 }).toBe(Checkout_State.COMPLETED);
  expect((await shopper.order.listOrders({})).orders).toHaveLength(1);
  expect((await shopper.cart.getCart({})).cart?.lines).toEqual([]);
});

/** A coupon of the marketplace, once for each shopper. */
async function coupon(percent: number) {
  const couponCode = `OFF${percent}-${newId().slice(-6)}`;
  const name = { byLanguage: { en: `${percent}% off`, ru: `Скидка ${percent} %` } };
  const benefit = { case: "percentOffBasisPoints", value: percent * 100 } as const;
  const terms = { name, couponCode, benefit, shopperLimit: 1, marketplaceBasisPoints: 10_000 };
  await shop.promotions.createPromotion({ requestId: newId(), terms });
  return couponCode;
}

const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });

test("a coupon survives a declined card, is used once, and the marketplace pays the seller what it takes off", async () => {
  const couponCode = await coupon(10);
  const { shopper, lines } = await twoSellers();
  expect((await checkOut(shopper, lines, cards.insufficient, { couponCode })).state).toBe(Checkout_State.FAILED);
  const paid = await checkOut(shopper, lines, cards.good, { couponCode });
  expect(paid).toMatchObject({ state: Checkout_State.COMPLETED, total: 4_800n + 1_850n - 665n + 780n });
  const { quote } = await shopper.order.quoteOrder({ lines, couponCode });
  expect(quote?.coupon?.result).toBe(CouponStatus_Result.ALREADY_USED);

  const { order } = await shopper.order.getOrder({ orderId: paid.orderId });
  for (const { id } of order?.sellerOrders ?? []) {
    await shop.payment.capturePayment({ orderId: paid.orderId, sellerOrderId: id });
  }
  const { entries } = await shop.payment.listLedgerEntries({ orderId: paid.orderId });
  const booked = (account: string) =>
    entries
      .filter((entry) => entry.account.startsWith(account))
      .reduce((sum, entry) => sum + (entry.amount?.minorUnits ?? 0n), 0n);
  // 12 % of the full price of 66.50: the discount is the marketplace's own affair.
  expect([booked("provider:"), booked("platform:promotions"), booked("platform:commission")]).toEqual([
    paid.total,
    665n,
    -798n,
  ]);
  expect(booked("seller:")).toBe(-(paid.total + 665n - 798n));
});

test("nothing to pay: an order is placed without a card, and its seller is paid by the marketplace", async () => {
  const couponCode = await coupon(100);
  const shopper = await shop.shopper();
  const offer = await shop.offer(6_000n, 1n);
  const placed = await checkOut(shopper, [{ offerId: offer.id, quantity: 1 }], "", { couponCode });
  expect(placed).toMatchObject({ state: Checkout_State.COMPLETED, total: 0n });
  const { order } = await shopper.order.getOrder({ orderId: placed.orderId });
  expect(order).toMatchObject({ state: Order_State.PLACED, totals: { total: euros(0n), discount: euros(6_000n) } });
  const sellerOrderId = order?.sellerOrders[0]?.id ?? "";
  const { payment } = await shop.payment.capturePayment({ orderId: placed.orderId, sellerOrderId });
  expect(payment).toMatchObject({ provider: "none", amount: euros(0n) });
  const { entries } = await shop.payment.listLedgerEntries({ orderId: placed.orderId });
  expect(Object.fromEntries(entries.map(({ account, amount }) => [account, amount?.minorUnits]))).toEqual({
    "platform:promotions": 6_000n,
    "platform:commission": -720n,
    [`seller:${offer.sellerId}`]: -5_280n,
  });
});

test("one trace from the call through every service and every event that comes of it", async () => {
  const events = new Map<string, string>();
  const tail = createTail({
    url: shop.network.redisUrl,
    group: "checkout-test",
    topics: ["order-events", "payment-events", "inventory-events"],
    onEvent: async (envelope) => void events.set(`${envelope.type} ${envelope.subject}`, envelope.traceparent),
  });
  await tail.start();
  const { shopper, lines } = await twoSellers();
  const checkout = await checkOut(shopper, lines, cards.good, {
    headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
  });

  const traceOf = (event: string) => events.get(`${event} ${checkout.orderId}`)?.split("-")[1];
  await expect.poll(() => traceOf("order.placed.v1"), { timeout: 10_000 }).toBe(traceId);
  await expect.poll(() => traceOf("payment.authorized.v1"), { timeout: 10_000 }).toBe(traceId);
  await tail.stop();

  const namesOf = () => spans.filter((span) => span.traceId === traceId).map(({ name }) => name);
  await expect.poll(namesOf, { timeout: 10_000 }).toContain("orchestrator.on-payment-authorized");
  const names = namesOf();
  for (const part of [
    "CheckoutService/StartCheckout",
    "OrderService/FreezeQuote",
    "InventoryService/ReserveStock",
    "PaymentService/AuthorizePayment",
    "InventoryService/CommitReservation",
    "OrderService/PlaceOrder",
    "CartService/TakeLines",
  ]) {
    expect(names.some((name) => name.endsWith(part))).toBe(true);
  }
});
