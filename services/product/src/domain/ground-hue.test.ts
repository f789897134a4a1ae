import { expect, test } from "vitest";
import { groundHue } from "./ground-hue.ts";

const pixels = (...colours: (readonly [number, number, number, number])[]) => new Uint8Array(colours.flat());

test.each([
  ["red", [255, 0, 0, 255], 29],
  ["green", [0, 255, 0, 255], 142],
  ["blue", [0, 0, 255, 255], 264],
] as const)("pure %s has the hue of OKLCH", (_name, colour, hue) => {
  expect(groundHue(pixels(colour))).toBe(hue);
});

test("grey and transparent pixels do not count, and a picture without colour has hue 0", () => {
  expect(groundHue(pixels([0, 0, 255, 255], [128, 128, 128, 255], [255, 255, 255, 255], [255, 0, 0, 0]))).toBe(264);
  expect(groundHue(pixels([10, 10, 10, 255]))).toBe(0);
});
