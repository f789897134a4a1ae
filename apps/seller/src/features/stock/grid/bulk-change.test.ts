import { expect, test } from "vitest";
import { basisPointsOf, changedPrice } from "./bulk-change.ts";

test("a percentage is read as people write it, and what makes nothing of a price is none", () => {
  expect(["10", "+10 %", "-12,5", "−5.25%"].map(basisPointsOf)).toEqual([1000n, 1000n, -1250n, -525n]);
  expect(["", "0", "-100", "ten", "1e3", "10.123"].map(basisPointsOf)).toEqual(Array(6).fill(undefined));
});

test("prices change exactly, half a cent up, in the decimals of their currency, and stay above nothing", () => {
  expect(changedPrice("19.99", "EUR", 1000n)).toBe("21.99");
  expect(changedPrice("10.01", "EUR", -5000n)).toBe("5.01");
  expect(changedPrice("1001", "JPY", -1000n)).toBe("901");
  expect(changedPrice("0.01", "EUR", -9900n)).toBe("0.01");
});
