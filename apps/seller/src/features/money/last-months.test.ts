import { expect, test } from "vitest";
import { lastMonths } from "./last-months.ts";

test("months go back over the turn of the year, the current one first", () => {
  expect(lastMonths(new Date("2026-01-31T23:59:00Z"), 3)).toEqual(["2026-01", "2025-12", "2025-11"]);
});
