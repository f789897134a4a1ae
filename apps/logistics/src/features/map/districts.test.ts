import { expect, test } from "vitest";
import { districtsOf } from "./districts.ts";

const areas = [
  { name: "west", at: { x: -1000, y: 0 } },
  { name: "east", at: { x: 1000, y: 0 } },
  { name: "north", at: { x: 0, y: -1500 } },
];

test("every corner of a district lies no nearer to another's middle", () => {
  for (const { at, outline } of districtsOf(areas)) {
    expect(outline.length).toBeGreaterThan(2);
    for (const corner of outline) {
      const own = Math.hypot(corner.x - at.x, corner.y - at.y);
      for (const other of areas)
        expect(own).toBeLessThanOrEqual(Math.hypot(corner.x - other.at.x, corner.y - other.at.y) + 1e-6);
    }
  }
});

test("areas with the same middle share a district, and none is fine", () => {
  const twins = [areas[0], areas[0]].flatMap((area) => area ?? []);
  expect(districtsOf(twins).map(({ outline }) => outline.length)).toEqual([48, 48]);
  expect(districtsOf([])).toEqual([]);
});
