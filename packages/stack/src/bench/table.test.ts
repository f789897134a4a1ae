import { expect, test } from "vitest";
import { tableOf } from "./table.ts";

const row = {
  name: "search",
  atOnce: 16,
  requests: 500,
  errors: 1,
  firstError: "",
  seconds: 5,
  perSecond: 110,
  p50Ms: 20,
  p99Ms: 45.5,
  maxMs: 60,
  processorMsPerRequest: { web: 1.5, redis: 0.001 },
};
const report = {
  at: "2026-01-02T03:04:05.000Z",
  commit: "abc",
  machine: { node: "v24", cpus: 2, loadBefore: 0 },
  seconds: 5,
  rows: [row],
  leftOut: [],
  memoryBytes: {},
};

test("a change is in percent of the earlier figure, and left out where the earlier run had other clients", () => {
  const earlier = { name: "search", atOnce: 16, perSecond: 100, p50Ms: 25, p99Ms: 45.5 };
  const cells = (before: typeof earlier) =>
    tableOf(report, new Map([["search", before]]))
      .split("\n")
      .at(-1)
      ?.split(/\s{2,}/);
  expect(cells(earlier)).toEqual([
    "search",
    "16",
    "110",
    "+10%",
    "20.0",
    "-20%",
    "45.5",
    "0%",
    "60.0",
    "1",
    "1.50",
    "·",
  ]);
  expect(cells({ ...earlier, atOnce: 8 })).toEqual(["search", "16", "110", "20.0", "45.5", "60.0", "1", "1.50", "·"]);
});
