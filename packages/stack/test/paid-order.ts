import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { newId } from "@souk/ids/id";
import { expect } from "vitest";
import type { openShop } from "./checkout-shop.ts";

const prices = [2_400n, 1_850n, 999n];
/** Of each offer, before. */
export const pieces = 5n;

export type PaidOrder = Awaited<ReturnType<typeof paidOrder>>;

/** An order of one piece from each of three sellers, paid. */
export async function paidOrder(shop: Awaited<ReturnType<typeof openShop>>) {
  const shopper = await shop.shopper();
  const offers = await Promise.all(prices.map((price) => shop.offer(price, pieces)));
  const lines = offers.map(({ id }) => ({ offerId: id, quantity: 1 }));
  const { quote } = await shopper.order.quoteOrder({ lines, countryCode: "PT" });
  const expectedTotal = quote?.totals?.total;
  if (!expectedTotal) throw new Error("a quote without a total");
  const { checkout } = await shopper.checkout.startCheckout(
    {
      requestId: newId(),
      lines,
      contact: { name: "Anna Prokopenko", email: "anna@example.com" },
      address: {
        recipient: "Anna",
        line1: "Rua do Almada 214",
        city: "Porto",
        postalCode: "4050-032",
        countryCode: "PT",
      },
      paymentToken: await shop.token("4242424242424242"),
      expectedTotal,
      locale: "en",
      returnUrl: "http://127.0.0.1:9/return",
      waitMs: 20_000,
    },
    { timeoutMs: 30_000 },
  );
  expect(checkout?.state).toBe(Checkout_State.COMPLETED);
  const { order } = await shopper.order.getOrder({ orderId: checkout?.orderId ?? "" });
  if (!order) throw new Error("no order");
  return { shopper, order, offers };
}
