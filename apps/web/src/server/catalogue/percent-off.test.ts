import { expect, test } from "vitest";
import { percentOff } from "./percent-off.ts";

test.each([
  [79_00n, 99_00n, 20],
  [15_00n, 18_00n, 16],
  [99_99n, 100_00n, null],
  [100n, 100n, null],
  [120n, 100n, null],
  [100n, undefined, null],
  [undefined, 100n, null],
])("%s instead of %s is %s percent off, never more than there is", (price, before, percent) => {
  expect(percentOff(price, before)).toBe(percent);
});
