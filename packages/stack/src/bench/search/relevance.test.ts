import { expect, test } from "vitest";
import { relevanceOf } from "./relevance.ts";

const query = {
  id: "q",
  text: "lamp",
  grades: new Map([
    ["a", 3],
    ["b", 1],
    ["c", 0],
  ]),
};
const of = (ids: string[]) => relevanceOf([query], new Map([["q", ids]]));

test("the best order is 1, and what nobody rated costs strictly but not condensed", () => {
  expect(of(["a", "b", "c"])).toEqual({ strict: 1, condensed: 1, recall: 1, withoutResult: 0 });
  const { strict, condensed } = of(["x", "a", "b"]);
  expect(condensed).toBe(1);
  expect(strict).toBeCloseTo((3 / Math.log2(3) + 1 / 2) / (3 + 1 / Math.log2(3)), 10);
});

test("what is found too late or not at all counts nothing", () => {
  const late = Array.from({ length: 100 }, (_, n) => `x${n}`);
  expect(of([...late, "a"])).toEqual({ strict: 0, condensed: 3 / (3 + 1 / Math.log2(3)), recall: 0, withoutResult: 0 });
  expect(of([])).toEqual({ strict: 0, condensed: 0, recall: 0, withoutResult: 1 });
});
