import { expect, test } from "vitest";
import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView } from "@/server/routers/cart/line-view";
import { cartDifference } from "./cart-difference.ts";

const euros = (cents: number) => ({
  currencyCode: "EUR",
  minorUnits: String(cents),
  text: `€${(cents / 100).toFixed(2)}`,
});

function line(change: Partial<CartLineView> = {}): CartLineView {
  return {
    offerId: "offer",
    quantity: 2,
    title: "Teapot",
    slug: "teapot",
    options: [],
    picture: null,
    unitPrice: euros(1000),
    total: euros(2000),
    problem: null,
    ...change,
  };
}

function cart(lines: CartLineView[], deliveryCents = 390): CartView {
  const totals = {
    items: euros(2000),
    delivery: euros(deliveryCents),
    isDeliveryFree: deliveryCents === 0,
    total: euros(2000 + deliveryCents),
    taxIncluded: null,
  };
  const seller = { sellerId: "seller", name: "Norte", slug: "norte", deliveryFrom: "", deliveryUntil: "" };
  return { count: 2, sellers: [{ ...seller, lines, totals }], totals, problemCount: 0 };
}

test("the same cart has no difference", () => {
  expect(cartDifference(cart([line()]), cart([line()]))).toEqual([]);
});

test("a price that moved is told with both amounts", () => {
  expect(cartDifference(cart([line()]), cart([line({ unitPrice: euros(1200) })]))).toEqual([
    { kind: "price", offerId: "offer", title: "Teapot", from: "€10.00", to: "€12.00" },
  ]);
});

test("a line that fewer are left of says how many", () => {
  const after = line({ total: null, problem: { reason: "insufficient", available: 1 } });
  expect(cartDifference(cart([line()]), cart([after]))).toEqual([
    { kind: "fewer", offerId: "offer", title: "Teapot", available: 1 },
  ]);
});

test("a line whose offer is gone keeps the name it had", () => {
  const after = line({ title: null, total: null, problem: { reason: "gone", available: 0 } });
  expect(cartDifference(cart([line()]), cart([after]))).toEqual([
    { kind: "unavailable", offerId: "offer", title: "Teapot" },
  ]);
});

test("a line that could not be bought before is nothing new", () => {
  const gone = line({ total: null, problem: { reason: "gone", available: 0 } });
  expect(cartDifference(cart([gone]), cart([gone]))).toEqual([]);
});

test("a delivery fee that came back is told", () => {
  expect(cartDifference(cart([line()], 0), cart([line()], 390))).toEqual([
    { kind: "delivery", sellerId: "seller", name: "Norte", from: "€0.00", to: "€3.90" },
  ]);
});
