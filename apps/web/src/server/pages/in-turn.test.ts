import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

const week = (n: number) => new Date(n * 7 * 24 * 60 * 60 * 1000);

test("everything is there every week, and each comes first in its turn", () => {
  const items = ["a", "b", "c"];
  expect(inTurn(items, week(0))).toEqual(["a", "b", "c"]);
  expect(inTurn(items, week(4))).toEqual(["b", "c", "a"]);
  expect(inTurn([], week(4))).toEqual([]);
});
