import { expect, test } from "vitest";
import { isId, newId, stableId } from "./id.ts";
import { orderNumber } from "./order-number.ts";

test("ids are unique, canonical and ordered by the time they were made", () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isId)).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
});

test.each(["", "nope", "0198C2B4-7B1A-7CC3-8A55-6F1D2F0B7C11", "0198c2b4-7b1a-7cc3-8a55-6f1d2f0b7c1"])(
  "%j is not an id",
  (text) => expect(isId(text)).toBe(false),
);

test("a stable id depends on its namespace and name only", () => {
  expect(stableId("demo-product", "mug")).toBe(stableId("demo-product", "mug"));
  expect(stableId("demo-product", "mug")).not.toBe(stableId("demo-offer", "mug"));
  expect(stableId("demo-product", "mug")).not.toBe(stableId("demo-product", "cup"));
  expect(isId(stableId("demo-product", "mug"))).toBe(true);
  const nested = stableId("demo-product", "mug");
  expect(stableId(nested, "blue")).not.toBe(stableId("demo-product", "blue"));
});

test("an order number is short, grouped, unambiguous and always the same", () => {
  const numbers = Array.from({ length: 2000 }, () => orderNumber(newId()));
  for (const number of numbers) expect(number).toMatch(/^S-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(orderNumber("0198c2b4-7b1a-7cc3-8a55-6f1d2f0b7c11")).toBe("S-F4EG-PQ2F");
});
