import { expect, test } from "vitest";
import { brandOf, cvcProblem, expiryProblem, numberProblem, passesLuhn, readExpiry } from "../browser/card-rules.js";

const now = new Date("2026-11-21T12:00:00Z");

test("each way of mistyping a number has its own problem", () => {
  expect(numberProblem("")).toBe("number_missing");
  expect(numberProblem("424242")).toBe("number_incomplete");
  expect(numberProblem("4242424242424241")).toBe("number_invalid");
  expect(numberProblem("42424242424242420")).toBe("number_invalid");
  expect(numberProblem("4242x24242424242")).toBe("number_invalid");
  expect(numberProblem("4242424242424242")).toBeUndefined();
});

test("swapping any two different neighbours of a test card breaks the check digit, except 0 and 9", () => {
  const digits = "4000002500003155";
  for (let i = 0; i + 1 < digits.length; i++) {
    const [a = "", b = ""] = digits.slice(i, i + 2);
    if (a === b) continue;
    expect(passesLuhn(digits.slice(0, i) + b + a + digits.slice(i + 2))).toBe(false);
  }
});

test("brands are told apart by their ranges", () => {
  const brands = ["4", "51", "2221", "2720", "2200", "2204", "2721", "2205", "34", "62"].map((n) => brandOf(n).name);
  expect(brands).toEqual([
    "visa",
    "mastercard",
    "mastercard",
    "mastercard",
    "mir",
    "mir",
    "unknown",
    "unknown",
    "amex",
    "unionpay",
  ]);
});

test("a card is good through its month and not for more than 20 years", () => {
  expect(expiryProblem(11, 2026, now)).toBeUndefined();
  expect(expiryProblem(10, 2026, now)).toBe("expiry_past");
  expect(expiryProblem(13, 2027, now)).toBe("expiry_invalid");
  expect(expiryProblem(11, 2046, now)).toBeUndefined();
  expect(expiryProblem(12, 2046, now)).toBe("expiry_invalid");
  expect(readExpiry("3 / 29")).toEqual({ month: 3, year: 2029 });
  expect(readExpiry("03/2029")).toEqual({ month: 3, year: 2029 });
  expect(readExpiry("032")).toBeUndefined();
});

test("the security code has 3 digits, 4 on American Express", () => {
  expect(cvcProblem("", "4242424242424242")).toBe("cvc_missing");
  expect(cvcProblem("12", "4242424242424242")).toBe("cvc_invalid");
  expect(cvcProblem("123", "4242424242424242")).toBeUndefined();
  expect(cvcProblem("123", "378282246310005")).toBe("cvc_invalid");
  expect(cvcProblem("1234", "378282246310005")).toBeUndefined();
});
