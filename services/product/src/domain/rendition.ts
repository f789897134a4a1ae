/** A picture as it is sent to a browser. */
export interface Rendition {
  readonly mediaId: string;
  readonly width: number;
  readonly format: RenditionFormat;
}

export type RenditionFormat = "avif" | "webp" | "jpg";

/** The widths there are; a picture narrower than the one asked for is sent in its own. */
export const renditionWidths: readonly number[] = [96, 160, 320, 480, 640, 960, 1280];

const path = /^\/media\/([0-9a-f]{32})\/([1-9]\d{1,3})\.(avif|webp|jpg)$/;

/** The rendition that a path asks for; undefined when there can be none. */
export function renditionOf(pathname: string): Rendition | undefined {
  const [, mediaId, digits, format] = path.exec(pathname) ?? [];
  const width = Number(digits);
  if (mediaId === undefined || !isFormat(format) || !renditionWidths.includes(width)) return undefined;
  return { mediaId, width, format };
}

function isFormat(s: string | undefined): s is RenditionFormat {
  return s === "avif" || s === "webp" || s === "jpg";
}
