import { expect, test } from "vitest";
import { hueOf, initialsOf } from "../src/lib/initials.ts";

test("initials are the first letters of the first and the last name, in any script", () => {
  expect(initialsOf("Anna Pinto")).toBe("AP");
  expect(initialsOf("ольга александровна ким")).toBe("ОК");
  expect(initialsOf(" Inês ")).toBe("I");
  expect(initialsOf("  ")).toBe("");
});

test("a name keeps its hue, and the hue is a hue", () => {
  expect(hueOf("Anna Pinto")).toBe(hueOf("Anna Pinto"));
  for (const name of ["", "Pace", "Норте", "Meridian"]) {
    expect(hueOf(name)).toBeGreaterThanOrEqual(0);
    expect(hueOf(name)).toBeLessThan(360);
  }
});
