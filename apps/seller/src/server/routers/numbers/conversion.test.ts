import { expect, test } from "vitest";
import { conversionOf, conversionText } from "./conversion.ts";

const of = (visitCount: bigint, orderCount: bigint) => ({ visitCount, orderCount });

test("twenty visits have a share, nineteen have none", () => {
  expect(conversionOf(of(20n, 1n))).toBe(0.05);
  expect(conversionOf(of(19n, 1n))).toBeUndefined();
  expect(conversionOf(of(0n, 0n))).toBeUndefined();
});

test("more orders than visits are no share", () => {
  expect(conversionOf(of(20n, 20n))).toBe(1);
  expect(conversionOf(of(20n, 21n))).toBeUndefined();
});

test("a share is written as the reader's language writes it", () => {
  expect(conversionText(of(1_000n, 34n), "en")).toBe("3.4%");
  expect(conversionText(of(1_000n, 34n), "ru")).toBe("3,4\u00a0%");
  expect(conversionText(of(3n, 1n), "en")).toBe("");
});
