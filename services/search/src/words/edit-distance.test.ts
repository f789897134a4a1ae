import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";

test.each([
  ["lamp", "lamp", 0],
  ["lapm", "lamp", 1],
  ["lxmp", "lamp", 1],
  ["lmp", "lamp", 1],
  ["llamp", "lamp", 1],
  ["keybaord", "keyboard", 1],
  ["чйаник", "чайник", 1],
  ["lpma", "lamp", 2],
  ["amp", "lam", 2],
  ["teapot", "lamp", 3],
  ["", "ab", 2],
])("%j is %j with %i slips", (from, to, slips) => {
  expect(editDistance(from, to, 2)).toBe(slips);
  expect(editDistance(to, from, 2)).toBe(slips);
});
