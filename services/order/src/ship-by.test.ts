import { expect, test } from "vitest";
import { shipBy } from "./ship-by.ts";

test.each([
  ["2026-11-25", "Europe/Lisbon", "2026-11-24T20:00:00.000Z"],
  ["2026-07-08", "Europe/Lisbon", "2026-07-07T19:00:00.000Z"],
  // Nobody collects on a Sunday.
  ["2026-11-23", "Europe/Lisbon", "2026-11-21T20:00:00.000Z"],
  ["2026-11-25", "Asia/Vladivostok", "2026-11-24T10:00:00.000Z"],
  ["2026-11-25", "America/Los_Angeles", "2026-11-25T04:00:00.000Z"],
])("what is promised for %s has to leave by the evening before, by the clock of %s", (from, timeZone, at) => {
  expect(shipBy(from, timeZone).toISOString()).toBe(at);
});
