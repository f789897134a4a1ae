import { expect, test } from "vitest";
import { codesIn } from "./codes.ts";

test("codes that were scanned, typed in small letters or pasted from a list are each there once", () => {
  expect(codesIn(" sk-a1\nSK-A2, sk-a1;SK-A3 ")).toEqual(["SK-A1", "SK-A2", "SK-A3"]);
});

test("nothing, and what is too long to be a code, is none", () => {
  expect(codesIn(`  ${"X".repeat(41)} `)).toEqual([]);
});
