import { Order_State, SellerOrder_State } from "@souk/contracts/order/v1/order";
import { newId } from "@souk/ids/id";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openShop } from "./checkout-shop.ts";
import { type PaidOrder, paidOrder, pieces } from "./paid-order.ts";

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const step = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant("cancelPart" as const), at: fc.nat(2) }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant("cancelAll" as const) }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant("capture" as const), at: fc.nat(2) }), weight: 2 },
  {
    arbitrary: fc.record({ do: fc.constant("refund" as const), at: fc.nat(2), amount: fc.bigInt(1n, 900n) }),
    weight: 2,
  },
);
const story = fc.record({
  groups: fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  faults: fc.record({
    seed: fc.nat(1000),
    lose_reply_rate: fc.constantFrom(0, 0.3),
    error_rate: fc.constantFrom(0, 0.2),
    webhook_duplicates: fc.constantFrom(0, 0.5),
  }),
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function perform({ shopper, order }: PaidOrder, each: Step): Promise<unknown> {
  const orderId = order.id;
  if (each.do === "cancelAll") return shopper.order.cancelOrder({ requestId: newId(), orderId });
  const target = { orderId, sellerOrderId: order.sellerOrders[each.at]?.id ?? "" };
  if (each.do === "cancelPart") return shopper.order.cancelSellerOrder({ requestId: newId(), ...target });
  if (each.do === "capture") return shop.payment.capturePayment(target);
  const amount = { currencyCode: "EUR", minorUnits: each.amount };
  return shop.payment.refundPayment({ requestId: newId(), ...target, amount });
}

test("whatever is cancelled, captured and refunded in whatever order, orders, provider, ledger and stock agree to the cent", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ groups, faults }) => {
      const placed = await paidOrder(shop);
      shop.faults.set(faults);
      for (const group of groups) await Promise.allSettled(group.map((each) => perform(placed, each)));
      shop.faults.set({});
      await vi.waitFor(() => expectAgreement(placed), { timeout: 20_000, interval: 50 });
    }),
    { numRuns: 15 },
  );
}, 300_000);

async function expectAgreement({ shopper, order: { id: orderId }, offers }: PaidOrder): Promise<void> {
  const { order } = await shopper.order.getOrder({ orderId });
  const parts = order?.sellerOrders ?? [];
  const standing = parts.filter(({ state }) => state !== SellerOrder_State.CANCELLED);
  const due = standing.reduce((sum, { totals }) => sum + (totals?.total?.minorUnits ?? 0n), 0n);
  const total = order?.totals?.total?.minorUnits ?? 0n;
  expect(order?.cancelledTotal?.minorUnits).toBe(total - due);
  expect(order?.state === Order_State.CANCELLED).toBe(standing.length === 0);

  const provider = await shop.providerPayment(orderId);
  if (!provider) throw new Error("the provider has no payment");
  // What is kept or can still be taken is at most what stands; what was cancelled was let go of or given back.
  const kept = provider.total - provider.voided - provider.refunded;
  expect(kept).toBeLessThanOrEqual(due);
  const { payment } = await shop.payment.getPayment({ orderId });
  expect([payment?.captured?.minorUnits, payment?.refunded?.minorUnits]).toEqual([
    provider.captured,
    provider.refunded,
  ]);

  const { entries } = await shop.payment.listLedgerEntries({ orderId, pageSize: 100 });
  const booked = entries.map(({ account, amount }) => ({ account, amount: amount?.minorUnits ?? 0n }));
  expect(booked.reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n);
  const atProvider = booked.filter(({ account }) => account.startsWith("provider:"));
  expect(atProvider.reduce((sum, { amount }) => sum + amount, 0n)).toBe(provider.captured - provider.refunded);

  const sold = new Set(standing.flatMap(({ lines }) => lines.map(({ offerId }) => offerId)));
  for (const { id } of offers) {
    expect(await shop.stockOf(id)).toEqual({ onHand: sold.has(id) ? pieces - 1n : pieces, reserved: 0n });
  }
}
