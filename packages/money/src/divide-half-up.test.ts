import fc from "fast-check";
import { expect, test } from "vitest";
import { divideHalfUp } from "./divide-half-up.ts";

test("halves go away from zero, all else to the nearest", () => {
  expect([14n, 15n, 16n, -14n, -15n, -16n].map((dividend) => divideHalfUp(dividend, 10n))).toEqual([
    ...[1n, 2n, 2n, -1n, -2n, -2n],
  ]);
  expect(divideHalfUp(1n, 3n)).toBe(0n);
  expect(divideHalfUp(2n, 3n)).toBe(1n);
});

test("a quotient is never further than half from the exact one", () => {
  const amount = fc.bigInt(-(10n ** 18n), 10n ** 18n);
  fc.assert(
    fc.property(amount, fc.bigInt(1n, 10n ** 9n), (dividend, divisor) => {
      const off = divideHalfUp(dividend, divisor) * divisor - dividend;
      expect(2n * (off < 0n ? -off : off) <= divisor).toBe(true);
    }),
  );
});
