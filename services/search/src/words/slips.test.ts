import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";
import { oneSlipFrom } from "./slips.ts";

test.each(["lamp", "чайник", "a"])("all that is one slip from %j is there, and nothing else", (word) => {
  const slips = oneSlipFrom(word);
  expect(slips.every((slip) => editDistance(word, slip, 2) === 1)).toBe(true);
  expect(new Set(slips).size).toBe(slips.length);
});

test("letters are left out, added, changed and swapped", () => {
  const slips = new Set(oneSlipFrom("lamp"));
  for (const slip of ["amp", "lam", "lmap", "lapm", "clamp", "lamps", "limp", "damp", "laamp"])
    expect(slips).toContain(slip);
});
