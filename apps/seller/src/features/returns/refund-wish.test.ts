import { expect, test } from "vitest";
import { deductionOf, wishOf } from "./refund-wish.ts";

const due = { currencyCode: "EUR", minorUnits: "2000", text: "€20.00" };
const free = { currencyCode: "EUR", minorUnits: "0" };

test("a deduction is an amount up to what is due, and nothing typed is nothing taken off", () => {
  expect(deductionOf("", due)).toBe(0n);
  expect(deductionOf("5.50", due)).toBe(550n);
  expect(deductionOf("20.01", due)).toBeNull();
  expect(deductionOf("five", due)).toBeNull();
});

test("a deduction without a reason is no refund yet", () => {
  const lines = [{ id: "a", due }];
  expect(wishOf(lines, { a: { amount: "5", reason: " " } }, free)).toBeNull();
  expect(wishOf(lines, { a: { amount: "5", reason: "Worn" } }, free)).toEqual({
    currencyCode: "EUR",
    deductions: [{ lineId: "a", minorUnits: "500", reason: "Worn" }],
    deliveryMinor: "0",
  });
});
