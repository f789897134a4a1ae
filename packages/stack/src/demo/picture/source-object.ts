import sharp from "sharp";
import { type DominantColour, dominantColour } from "./dominant-colour.ts";
import { type EmojiName, emojiPath } from "./emoji.ts";
import { type Pixels, trim } from "./pixels.ts";
import { recolour } from "./recolour.ts";
import { sharpen } from "./sharpen.ts";
import { type TintName, tints } from "./tints.ts";

/** A render cut to its visible box. */
export interface SourceObject extends Pixels {
  readonly colour: DominantColour;
}

// The views of one product follow each other, so a few are enough.
const cacheLimit = 24;
const cache = new Map<string, Promise<SourceObject>>();

async function load(emoji: EmojiName): Promise<SourceObject> {
  const { data, info } = await sharp(emojiPath(emoji)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = trim({ rgba: data, widthPx: info.width, heightPx: info.height });
  const rgba = sharpen(pixels);
  return { ...pixels, rgba, colour: dominantColour(rgba) };
}

async function loadTinted(emoji: EmojiName, tint: TintName): Promise<SourceObject> {
  const plain = await sourceObject(emoji);
  const rgba = recolour(plain.rgba, plain.colour, tints[tint]);
  return { ...plain, rgba, colour: dominantColour(rgba) };
}

/** The render of an object, recoloured when a tint is given. */
export function sourceObject(emoji: EmojiName, tint?: TintName): Promise<SourceObject> {
  const key = `${emoji}/${tint ?? ""}`;
  const found = cache.get(key);
  if (found) return found;
  const loading = tint ? loadTinted(emoji, tint) : load(emoji);
  cache.set(key, loading);
  const oldest = cache.keys().next().value;
  if (cache.size > cacheLimit && oldest !== undefined) cache.delete(oldest);
  return loading;
}
