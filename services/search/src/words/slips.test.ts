import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";
import { mayBeSlip, oneSlipFrom } from "./slips.ts";

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

test("numbers, single letters and a key that was held down are no slips", () => {
  for (const word of ["ab", "16gb", "ж".repeat(33), "w".repeat(200)]) expect(mayBeSlip(word)).toBe(false);
  for (const word of ["teapto", "электроэнцефалографическйи"]) expect(mayBeSlip(word)).toBe(true);
});
