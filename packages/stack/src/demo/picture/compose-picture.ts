import sharp from "sharp";
import { createCanvas, drawObject, drawShadow, type Rgba } from "./canvas.ts";
import { rgbOfOklch } from "./oklch.ts";
import type { PictureSpec } from "./picture-spec.ts";
import { type Frame, placeObject } from "./place-object.ts";
import { shadowOf } from "./shadow.ts";
import { sourceObject } from "./source-object.ts";
import { tints } from "./tints.ts";

/** Side of the square picture. */
export const framePx = 800;
const objectShare = 0.64;
const neutralGroundHueDeg = 250;
const palestTintChroma = 0.03;

export type Ground = "product" | "hero" | "transparent";

export interface ComposedPicture {
  readonly png: Buffer;
  /** OKLCH degrees, whole, 0 to 359. */
  readonly groundHue: number;
}

/** Hue of the ground under a picture: asked for, or that of its first colourful object from the front. */
export async function groundHueOf(spec: PictureSpec): Promise<number> {
  if (spec.groundHueDeg !== undefined) return spec.groundHueDeg;
  for (const { emoji, tint } of spec.objects.toReversed()) {
    // Pale tints measure as neutral but still stand best on their own hue.
    if (tint && tints[tint].c > palestTintChroma) return tints[tint].hDeg;
    const { colour } = await sourceObject(emoji, tint);
    if (!colour.isNeutral) return Math.round(colour.hDeg) % 360;
  }
  return neutralGroundHueDeg;
}

function groundColour(ground: Ground, hDeg: number): Rgba {
  if (ground === "transparent") return [0, 0, 0, 0];
  const [red, green, blue] = rgbOfOklch(ground === "hero" ? { l: 0.93, c: 0.045, hDeg } : { l: 0.955, c: 0.022, hDeg });
  return [red, green, blue, 255];
}

/** Draws the objects with a soft warm shadow under each on an 800 px ground of their own hue; deterministic. */
export async function composePicture(
  spec: PictureSpec,
  { ground = "product" }: { ground?: Ground } = {},
): Promise<ComposedPicture> {
  const frame: Frame = { sidePx: framePx, boxPx: framePx * objectShare * (spec.zoom ?? 1) };
  const groundHue = await groundHueOf(spec);
  const canvas = createCanvas(framePx, groundColour(ground, groundHue));
  for (const object of spec.objects) {
    const placed = await placeObject(object, frame);
    drawShadow(canvas, shadowOf(placed, framePx));
    drawObject(canvas, placed);
  }
  const image = sharp(canvas.rgba, { raw: { width: framePx, height: framePx, channels: 4 } });
  const shown = ground === "transparent" ? image : image.removeAlpha();
  return { png: await shown.png({ compressionLevel: 2 }).toBuffer(), groundHue };
}
