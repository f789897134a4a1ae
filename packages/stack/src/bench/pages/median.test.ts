import { expect, test } from "vitest";
import type { PageFigures } from "./lighthouse.ts";
import { medianOf } from "./median.ts";

const page = (performance: number, failed: string[]): PageFigures => ({
  benchmarkIndex: 1000,
  performance,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  largestPaintMs: performance * 10,
  blockingMs: 0,
  layoutShift: 0,
  scriptBytes: 1,
  totalBytes: 2,
  failed,
});

test("one slow load of three does not change the figure", () => {
  const median = medianOf([page(97, []), page(60, []), page(98, [])]);
  expect(median.performance).toBe(97);
  expect(median.largestPaintMs).toBe(970);
});

test("a check that failed once is no finding", () => {
  expect(medianOf([page(90, ["contrast", "names"]), page(90, ["names"])]).failed).toEqual(["names"]);
});
