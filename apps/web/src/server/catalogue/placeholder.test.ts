import { rgbaToThumbHash } from "thumbhash";
import { expect, test } from "vitest";
import { isCutOut, placeholderUrl } from "./placeholder.ts";

function hashOf(alpha: (x: number) => number): string {
  const side = 32;
  const rgba = new Uint8Array(side * side * 4);
  for (let at = 0; at < side * side; at++) rgba.set([200, 80, 40, alpha(at % side)], at * 4);
  return Buffer.from(rgbaToThumbHash(side, side, rgba)).toString("base64");
}

test("a picture with transparent parts is a cut-out, one without is not", () => {
  expect(isCutOut(hashOf((x) => (x < 16 ? 0 : 255)))).toBe(true);
  expect(isCutOut(hashOf(() => 255))).toBe(false);
  expect(isCutOut("")).toBe(false);
});

test("the placeholder is a small PNG of at most so many pixels a side", () => {
  const url = placeholderUrl(
    hashOf(() => 255),
    12,
  );
  const png = Buffer.from(url.replace("data:image/png;base64,", ""), "base64");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)].every((side) => side > 0 && side <= 12)).toBe(true);
  expect(url.length).toBeLessThan(800);
});

test("what is no ThumbHash has no placeholder", () => {
  expect(placeholderUrl("", 12)).toBe("");
});
