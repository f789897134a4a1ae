import { expect, test } from "vitest";
import { parsed, withRecent } from "./recent-searches.ts";

test("the latest search comes first, once, and the list stays short", () => {
  expect(withRecent(["mug", "Tent"], "tent")).toEqual(["tent", "mug"]);
  const many = Array.from({ length: 8 }, (_, n) => `search ${n}`);
  expect(withRecent(many, "new")).toEqual(["new", ...many.slice(0, 7)]);
});

test.each([null, "", "{", "7", '{"a":1}', "[1,null]"])("what is stored as %j is no list of searches", (text) => {
  expect(parsed(text)).toEqual([]);
});
