import type { EmojiName } from "./emoji.ts";
import type { TintName } from "./tints.ts";

/** One object of a picture. Lengths are shares of the object box, 64 % of the frame. */
export interface PictureObject {
  readonly emoji: EmojiName;
  /** Recoloured to this; without one the render's own colour. */
  readonly tint?: TintName;
  /** Clockwise. */
  readonly angleDeg?: number;
  readonly flip?: boolean;
  /** 1 (default): the longer side fills the object box. */
  readonly scale?: number;
  /** Offset of the object's middle from the middle of the frame. */
  readonly x?: number;
  readonly y?: number;
}

/** What to draw. The same spec gives the same picture, byte for byte. */
export interface PictureSpec {
  /** Back to front. */
  readonly objects: readonly PictureObject[];
  /** Of the ground, where the object's own colour is not a good one. */
  readonly groundHueDeg?: number;
  /** Enlarges all objects: 1.2 is a closer view. */
  readonly zoom?: number;
}
