import { expect, test } from "vitest";
import { columnNamed, withoutApostrophe } from "./csv-format.ts";

test("columns are known by their names however they are spelled; others are left alone", () => {
  expect(["SKU", " On hand ", "compare-at", "Threshold", "title"].map(columnNamed)).toEqual([
    ...["sku", "on_hand", "compare_at", "threshold", undefined],
  ]);
});

test("only an apostrophe before a sign is one that the export wrote", () => {
  expect(["'=1+1", "'-5", "'tis", "=1"].map(withoutApostrophe)).toEqual(["=1+1", "-5", "'tis", "=1"]);
});
