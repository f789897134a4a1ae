import sharp from "sharp";
import { expect, test } from "vitest";
import { composePicture, framePx, groundHueOf } from "./compose-picture.ts";
import { hueTurnDeg, oklabOfRgb } from "./oklch.ts";
import type { PictureSpec } from "./picture-spec.ts";

const teapot: PictureSpec = { objects: [{ emoji: "teapot" }] };

async function pixelsOf(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
  return { at, info };
}

function lchAt([red = 0, green = 0, blue = 0]: number[]) {
  const { l, a, b } = oklabOfRgb(red, green, blue);
  return { l, c: Math.hypot(a, b), hDeg: (Math.atan2(b, a) * 180) / Math.PI };
}

test("the same spec gives the same bytes", async () => {
  const [first, second] = await Promise.all([composePicture(teapot), composePicture(teapot)]);
  expect(first.png.equals(second.png)).toBe(true);
});

test("the ground is oklch(.955 .022 h) of the object's hue, a hero's .93 .045", async () => {
  const { png, groundHue } = await composePicture(teapot);
  const { at, info } = await pixelsOf(png);
  expect([info.width, info.height]).toEqual([framePx, framePx]);
  const ground = lchAt(at(2, 2));
  expect(ground.l).toBeCloseTo(0.955, 2);
  expect(ground.c).toBeCloseTo(0.022, 2);
  expect(Math.abs(hueTurnDeg(groundHue, ground.hDeg))).toBeLessThan(8);

  // A pink of that chroma lies outside sRGB; a green does not.
  const tent = await composePicture({ objects: [{ emoji: "tent" }] }, { ground: "hero" });
  const hero = lchAt((await pixelsOf(tent.png)).at(2, 2));
  expect(hero.l).toBeCloseTo(0.93, 2);
  expect(hero.c).toBeCloseTo(0.045, 2);
});

test("a transparent ground keeps the object and its shadow only", async () => {
  const { at } = await pixelsOf((await composePicture(teapot, { ground: "transparent" })).png);
  expect(at(2, 2)[3]).toBe(0);
  expect(at(framePx / 2, framePx / 2)[3]).toBe(255);
  const shadowAlpha = at(framePx / 2, 655)[3] ?? 0;
  expect(shadowAlpha).toBeGreaterThan(10);
  expect(shadowAlpha).toBeLessThan(140);
});

test("a tint gives the object that hue, and its ground too", async () => {
  const blue: PictureSpec = { objects: [{ emoji: "backpack", tint: "blue" }] };
  const { at } = await pixelsOf((await composePicture(blue)).png);
  expect(Math.abs(hueTurnDeg(256, lchAt(at(400, 360)).hDeg))).toBeLessThan(25);
  expect(await groundHueOf(blue)).toBe(256);
});

test("a neutral object can be dyed and made white", async () => {
  const centreOf = async (tint: "coral" | "white") => {
    const { png } = await composePicture({ objects: [{ emoji: "mouse", tint }] });
    return lchAt((await pixelsOf(png)).at(400, 480));
  };
  const coral = await centreOf("coral");
  expect(coral.c).toBeGreaterThan(0.08);
  expect(Math.abs(hueTurnDeg(32, coral.hDeg))).toBeLessThan(20);
  const white = await centreOf("white");
  expect(white.l).toBeGreaterThan(0.85);
  expect(white.c).toBeLessThan(0.03);
});
