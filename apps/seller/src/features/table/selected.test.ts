import { expect, test } from "vitest";
import { toggled, withRange } from "./selected.ts";

const shown = ["a", "b", "c", "d"];
const of = (...ids: string[]) => new Set(ids);

test("a row is taken in, and out again", () => {
  expect(toggled(of(), "a")).toEqual(of("a"));
  expect(toggled(of("a"), "a")).toEqual(of());
});

test("a range takes all between two rows, in whichever direction", () => {
  expect(withRange(of("b"), shown, "b", "d")).toEqual(of("b", "c", "d"));
  expect(withRange(of("d"), shown, "d", "b")).toEqual(of("b", "c", "d"));
});

test("a range that ends on a chosen row lets all between go", () => {
  expect(withRange(of("a", "b", "c", "d"), shown, "a", "c")).toEqual(of("d"));
});

test("a range from a row that has gone is a range of one", () => {
  expect(withRange(of(), shown, "gone", "c")).toEqual(of("c"));
});
