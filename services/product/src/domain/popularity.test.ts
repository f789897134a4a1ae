import { expect, test } from "vitest";
import { heatOf, popularRank } from "./popularity.ts";

const day = (n: number) => new Date(Date.UTC(2026, 10, n));

test("one ordered today weighs as much as two ordered a week ago", () => {
  expect(heatOf(1, day(21))).toBeCloseTo(heatOf(2, day(14)));
});

test("what was ordered comes before what was not, which is newest first", () => {
  const ranks = [
    popularRank(heatOf(3, day(20)), day(1)),
    popularRank(heatOf(2, day(20)), day(1)),
    popularRank(heatOf(1, day(-300)), day(1)),
    popularRank(0, day(19)),
    popularRank(0, day(2)),
  ];
  expect(ranks).toEqual(ranks.toSorted((a, b) => (a < b ? -1 : 1)));
  expect(new Set(ranks).size).toBe(ranks.length);
});
