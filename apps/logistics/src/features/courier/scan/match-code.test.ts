import { expect, test } from "vitest";
import { matchCode } from "./match-code.ts";

const parcels = [
  { code: "SK-7F3Q", sellerName: "Norte", isScanned: false },
  { code: "SK-1111", sellerName: "Verde", isScanned: true },
];

test("a code is known however it is typed", () => {
  expect(matchCode(parcels, " sk-7f 3q ")).toEqual({ kind: "expected", code: "SK-7F3Q" });
});

test("one that was scanned is said to have been, one of elsewhere is wrong", () => {
  expect(matchCode(parcels, "SK-1111").kind).toBe("again");
  expect(matchCode(parcels, "SK-7F3")).toEqual({ kind: "wrong", code: "SK-7F3" });
  expect(matchCode(parcels, "").kind).toBe("wrong");
});
