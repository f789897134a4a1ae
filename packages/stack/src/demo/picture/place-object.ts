import sharp, { type Sharp } from "sharp";
import type { PictureObject } from "./picture-spec.ts";
import type { Pixels } from "./pixels.ts";
import { sourceObject } from "./source-object.ts";

/** An object at its final size and place in the frame. */
export interface PlacedObject extends Pixels {
  readonly leftPx: number;
  readonly topPx: number;
}

export interface Frame {
  readonly sidePx: number;
  /** Side of the box that an object of scale 1 fills. */
  readonly boxPx: number;
}

const rgbaInput = ({ widthPx, heightPx }: Pixels) => ({
  raw: { width: widthPx, height: heightPx, channels: 4 as const },
});

async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { rgba: data, widthPx: info.width, heightPx: info.height };
}

async function sized(object: PictureObject, longSidePx: number): Promise<Pixels> {
  const source = await sourceObject(object.emoji, object.tint);
  const factor = longSidePx / Math.max(source.widthPx, source.heightPx);
  const side = (px: number) => Math.max(1, Math.round(px * factor));
  const image = sharp(source.rgba, rgbaInput(source)).resize(side(source.widthPx), side(source.heightPx), {
    fit: "fill",
    kernel: "lanczos3",
  });
  return pixelsOf(object.flip ? image.flop() : image);
}

/** Sizes, mirrors, turns and places an object. Turning keeps the length of its longer side. */
export async function placeObject(object: PictureObject, frame: Frame): Promise<PlacedObject> {
  const upright = await sized(object, frame.boxPx * (object.scale ?? 1));
  const pixels = object.angleDeg
    ? await pixelsOf(sharp(upright.rgba, rgbaInput(upright)).rotate(object.angleDeg, { background: "#0000" }))
    : upright;
  const middle = frame.sidePx / 2;
  return {
    ...pixels,
    leftPx: Math.round(middle + (object.x ?? 0) * frame.boxPx - pixels.widthPx / 2),
    topPx: Math.round(middle + (object.y ?? 0) * frame.boxPx - pixels.heightPx / 2),
  };
}
