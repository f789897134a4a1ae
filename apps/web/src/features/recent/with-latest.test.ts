import { expect, test } from "vitest";
import { maxRecent, parseRecent, withLatest } from "./with-latest.ts";

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

test("a product that is looked at again comes to the front, once", () => {
  expect(withLatest([idOf(1), idOf(2), idOf(3)], idOf(3))).toEqual([idOf(3), idOf(1), idOf(2)]);
});

test("the list stays bounded, and the oldest goes", () => {
  const full = Array.from({ length: maxRecent }, (_, place) => idOf(place));
  const next = withLatest(full, idOf(99));
  expect(next).toHaveLength(maxRecent);
  expect(next).not.toContain(full.at(-1));
});

test.each([null, "", "{", "7", '{"a":1}', '["<script>", 3, null]'])("%j kept by a browser is an empty list", (text) => {
  expect(parseRecent(text)).toEqual([]);
});

test("what was kept is read back, bounded", () => {
  const many = Array.from({ length: 40 }, (_, place) => idOf(place));
  expect(parseRecent(JSON.stringify(many))).toEqual(many.slice(0, maxRecent));
});
