import { expect, test } from "vitest";
import { numberText, parseRange, withRange } from "./number-range.ts";

test("a range is told in its parts, and an attribute has one", () => {
  expect(parseRange("weight:10..20.5")).toEqual({ code: "weight", from: "10", until: "20.5" });
  expect(parseRange("weight:..20")).toEqual({ code: "weight", from: "", until: "20" });
  expect(withRange(["weight:1..2", "size:3.."], { code: "weight", from: "", until: "9" })).toEqual([
    "size:3..",
    "weight:..9",
  ]);
  expect(withRange(["weight:1..2"], { code: "weight", from: "", until: "" })).toEqual([]);
});

test.each([
  ["1 299,5", "1299.5"],
  ["", ""],
  ["-3", "-3"],
  ["many", undefined],
])("%j reads as %j", (text, number) => {
  expect(numberText(text)).toBe(number);
});
