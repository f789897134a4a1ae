import { pickText } from "@souk/bff/views";
import type { Media } from "@souk/contracts/product/v1/product";

/** A picture as the console draws it: small, on its ground. */
export interface PictureView {
  readonly id: string;
  /** OKLCH degrees of the ground it stands on. */
  readonly hue: number;
  readonly alt: string;
}

export function pictureView({ id, groundHue, alt }: Media, locale: string): PictureView {
  return { id, hue: groundHue, alt: pickText(alt, locale) };
}
