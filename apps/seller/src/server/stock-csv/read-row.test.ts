import { expect, test } from "vitest";
import { emptyCells } from "../../features/stock/csv/csv-format.ts";
import { readRow } from "./read-row.ts";

const offer = {
  ...{ offerId: "o", currencyCode: "EUR", priceMinor: 1000n, compareAtMinor: 1500n, onHand: 10n, reserved: 4n },
  locations: new Map([
    ["main", 7n],
    ["id-2", 3n],
  ]),
};
const shop = {
  locations: new Map([
    ["main", "main"],
    ["annex", "id-2"],
    ["id-2", "id-2"],
  ]),
  offers: new Map([
    ["A-1", offer],
    ["=A", offer],
  ]),
};
const read = (cells: Partial<typeof emptyCells>) => readRow({ ...emptyCells, sku: "A-1", ...cells }, shop);
const faults = (cells: Partial<typeof emptyCells>) => {
  const found = read(cells);
  return Array.isArray(found) ? found.map(({ column, reason }) => `${column} ${reason}`) : found;
};

test("a row changes what it says and leaves the rest", () => {
  expect(read({ on_hand: "5" })).toMatchObject({
    ...{ offerId: "o", location: "main", amount: { case: "onHand", value: 5 } },
    ...{ threshold: undefined, price: undefined, compareAt: undefined },
  });
  expect(
    read({ location: "Annex", delta: "−3", price: "12,5", compare_at: "none", threshold: "default" }),
  ).toMatchObject({
    ...{ location: "id-2", amount: { case: "delta", value: -3 }, price: 1250n, compareAt: null, threshold: null },
  });
});

test("what an export protected from being calculated is read as it was", () => {
  expect(read({ sku: "'=A", delta: "'-1" })).toMatchObject({ offerId: "o", amount: { case: "delta", value: -1 } });
});

test("everything that is wrong is told by column, all at once", () => {
  const wrong = { location: "Moon", on_hand: "1.5", delta: "x", price: "0", compare_at: "a", threshold: "-1" };
  expect(faults({ sku: "B", ...wrong })).toEqual([
    ...["sku SKU_UNKNOWN", "location LOCATION_UNKNOWN", "on_hand COUNT_UNREADABLE", "delta DELTA_UNREADABLE"],
    ...["threshold THRESHOLD_UNREADABLE", "price AMOUNT_UNREADABLE", "compare_at AMOUNT_UNREADABLE"],
  ]);
  expect(faults({ sku: " " })).toEqual(["sku SKU_MISSING", "on_hand ROW_EMPTY"]);
  expect(faults({ on_hand: "1", delta: "1" })).toEqual(["delta AMOUNT_TWICE"]);
  expect(faults({})).toEqual(["on_hand ROW_EMPTY"]);
});

test("a price is held against the price before, the one in the row or the one the offer has", () => {
  expect(faults({ price: "15.00" })).toEqual(["price COMPARE_AT_TOO_LOW"]);
  expect(faults({ compare_at: "10.00" })).toEqual(["compare_at COMPARE_AT_TOO_LOW"]);
  expect(read({ price: "15.00", compare_at: "none" })).toMatchObject({ price: 1500n });
});

test("neither more is taken than lies there nor what is held for orders", () => {
  expect(faults({ location: "annex", delta: "-4" })).toEqual(["delta STOCK_INSUFFICIENT"]);
  expect(faults({ on_hand: "0" })).toEqual(["on_hand STOCK_RESERVED"]);
  expect(read({ on_hand: "1" })).toMatchObject({ amount: { value: 1 } });
});
