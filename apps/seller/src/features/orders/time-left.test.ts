import { expect, test } from "vitest";
import { timeLeft } from "./time-left.ts";

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [30 * minute, { isOver: false, value: 30, unit: "minute", urgency: "soon" }],
  [3 * hour, { isOver: false, value: 3, unit: "hour", urgency: "soon" }],
  [20 * hour, { isOver: false, value: 20, unit: "hour", urgency: "today" }],
  [72 * hour, { isOver: false, value: 3, unit: "day", urgency: "later" }],
  [-10_000, { isOver: true, value: 1, unit: "minute", urgency: "over" }],
  [-26 * hour, { isOver: true, value: 26, unit: "hour", urgency: "over" }],
])("%d ms from now reads well", (left, shown) => {
  expect(timeLeft(1_000_000 + left, 1_000_000)).toEqual(shown);
});
