import { expect, test } from "vitest";
import { areasText, readAreas } from "./areas-text.ts";

const areas = [
  { prefix: "4050", latitude: 41.151, longitude: -8.619 },
  { prefix: "4100-115", latitude: 41.16, longitude: -8.65 },
];

test("what is shown is what is read back, with empty lines and commas too", () => {
  expect(readAreas(areasText(areas))).toEqual({ areas, wrongLine: null });
  expect(readAreas("\n 4050  41,151 -8,619 \n")).toEqual({ areas: [areas[0]], wrongLine: null });
});

test("the first line that cannot be right is named: no place, off the globe, twice the same, too much", () => {
  for (const line of ["4200", "4200 95 0", "4200 41 -190", "4050 41 -8", "40-50 41 -8", "4200 41 -8 7", "4200 x y"])
    expect(readAreas(`4050 41.151 -8.619\n${line}`).wrongLine).toBe(2);
});
