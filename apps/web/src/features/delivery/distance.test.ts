import { expect, test } from "vitest";
import { offsetFrom, ringAround, roundedMeters } from "./distance.ts";

const porto = { latitude: 41.15, longitude: -8.61 };

test("a place is as far as a map says, to the side where it is", () => {
  const { east, north } = offsetFrom(porto, { latitude: 41.159, longitude: -8.622 });
  expect(north).toBeCloseTo(1_002, -1);
  expect(east).toBeCloseTo(-1_006, -1);
});

test("distances are rounded as people say them, and never nothing", () => {
  expect([0, 4, 123, 996, 1_449].map(roundedMeters)).toEqual([10, 10, 120, 1_000, 1_400]);
});

test("the circle drawn holds the courier, however far", () => {
  for (const meters of [0, 250, 251, 24_999, 120_000]) expect(ringAround(meters)).toBeGreaterThanOrEqual(meters);
});
