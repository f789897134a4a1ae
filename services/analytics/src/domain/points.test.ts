import { expect, test } from "vitest";
import { dayOf } from "./day.ts";
import { previousOf, requirePeriod } from "./period.ts";
import { pointsOf } from "./points.ts";

const one = { sales: 10n, orderCount: 1, unitCount: 2, cancelledOrderCount: 0, refundedOrderCount: 0 };
const days = new Map([
  ["2026-02-28", one],
  ["2026-03-01", one],
  ["2026-03-02", one],
]);
const period = { from: "2026-02-27", until: "2026-03-03" };

test("days without orders are points too", () => {
  expect(pointsOf(days, period, "day").map(({ startsOn, sales }) => [startsOn, sales])).toEqual([
    ["2026-02-27", 0n],
    ["2026-02-28", 10n],
    ["2026-03-01", 10n],
    ["2026-03-02", 10n],
    ["2026-03-03", 0n],
  ]);
});

test("a week begins on Monday and a month on its first, but never before the period", () => {
  const starts = (step: "week" | "month") => pointsOf(days, period, step).map((point) => [point.startsOn, point.sales]);
  expect(starts("week")).toEqual([
    ["2026-02-27", 20n],
    ["2026-03-02", 10n],
  ]);
  expect(starts("month")).toEqual([
    ["2026-02-27", 10n],
    ["2026-03-01", 20n],
  ]);
});

test("the period before has as many days and ends the day before", () => {
  expect(previousOf({ from: "2026-03-01", until: "2026-03-31" })).toEqual({ from: "2026-01-29", until: "2026-02-28" });
  expect(previousOf({ from: "2026-03-01", until: "2026-03-01" })).toEqual({ from: "2026-02-28", until: "2026-02-28" });
});

test("two years are a period, a day more is none", () => {
  const years = { from: "2024-01-01", until: "2025-12-31" };
  expect(requirePeriod(years)).toEqual(years);
  expect(() => requirePeriod({ ...years, until: "2026-01-01" })).toThrow("731 days");
});

test("a day is the one it is in the time zone", () => {
  const time = new Date("2026-07-01T23:30:00Z");
  expect([dayOf(time, "UTC"), dayOf(time, "Europe/Lisbon"), dayOf(time, "America/New_York")]).toEqual([
    "2026-07-01",
    "2026-07-02",
    "2026-07-01",
  ]);
});
