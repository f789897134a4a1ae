import "server-only";
import { pickText } from "@souk/bff/views";
import type { Media } from "@souk/contracts/product/v1/product";
import { isCutOut, placeholderUrl } from "./placeholder.ts";

/** A picture as the browser draws it; `features/catalogue/product-picture.tsx` makes its addresses from the id. */
export interface PictureView {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** OKLCH degrees of the ground it stands on. */
  readonly hue: number;
  readonly alt: string;
  /** Transparent around the object; otherwise it brings its own ground and fills the frame. */
  readonly isCutOut: boolean;
  /** A data URL to show until the picture is there; empty for cut-outs, whose ground does that. */
  readonly placeholder: string;
}

/** `placeholderSide`: how many pixels are drawn until the picture is there; a grid has many, so each has few. */
export function pictureView(media: Media, locale: string, placeholderSide = 12): PictureView {
  const cutOut = isCutOut(media.placeholder);
  return {
    id: media.id,
    width: media.width,
    height: media.height,
    hue: media.groundHue,
    alt: pickText(media.alt, locale),
    isCutOut: cutOut,
    placeholder: cutOut ? "" : placeholderUrl(media.placeholder, placeholderSide),
  };
}
