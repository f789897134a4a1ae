import { expect, test } from "vitest";
import { shownValue } from "./shown-value.ts";

test("amounts read as amounts, ids are short, and whatever else stays what it is", () => {
  expect(shownValue("EUR 150", "en")).toBe("€1.50");
  expect(shownValue("01a1ffb9-b9f2-7032-800d-611f87675453", "en")).toBe("…87675453");
  for (const other of ["placed", "QQQ 5", "EUR five", ""]) expect(shownValue(other, "en")).toBe(other);
});

test("a moment is one that people read, the same for everybody", () => {
  expect(shownValue("2026-11-22T14:05:00.000Z", "en")).toBe("Nov 22, 2026, 14:05 UTC");
  expect(shownValue("2026-13-99T99:05:00Z", "en")).toBe("2026-13-99T99:05:00Z");
});

test("sums by currency read as amounts", () => {
  expect(shownValue('{"EUR":"23500","JPY":"900"}', "en")).toBe("€235.00, ¥900");
});
