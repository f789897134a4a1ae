import { expect, test } from "vitest";
import { calibratedSlowdown } from "./calibration.ts";

test.each([
  [50, 1],
  [150, 1],
  [475, 1.5],
  [800, 2],
  [1300, 3],
  [1533, 4],
  [2000, 6],
  [2233, 7],
])("a machine of benchmark index %i is slowed down %f times", (index, slowdown) => {
  expect(calibratedSlowdown(index)).toBe(slowdown);
});
