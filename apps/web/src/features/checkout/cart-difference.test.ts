import { expect, test } from "vitest";
import { cartOf as cart, euros, cartLine as line } from "../cart/cart-fixture.ts";
import { cartDifference } from "./cart-difference.ts";

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
  expect(cartDifference(cart([line()], { deliveryCents: 0 }), cart([line()], { deliveryCents: 390 }))).toEqual([
    { kind: "delivery", sellerId: "seller", name: "Norte", from: "€0.00", to: "€3.90" },
  ]);
});

test("a discount that fell away is told with what it was", () => {
  expect(cartDifference(cart([line()], { discountCents: 500 }), cart([line()]))).toEqual([
    { kind: "discount", from: "€5.00", to: "" },
  ]);
});
