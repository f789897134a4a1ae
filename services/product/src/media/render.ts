import sharp from "sharp";
import type { Rendition } from "../domain/rendition.ts";

const timeoutSeconds = 20;

/** The master in another width and format; never wider than it is. Transparency becomes white in JPEG. */
export function render(master: Uint8Array, { width, format }: Pick<Rendition, "width" | "format">): Promise<Buffer> {
  const image = sharp(master).resize({ width, withoutEnlargement: true }).timeout({ seconds: timeoutSeconds });
  switch (format) {
    case "avif":
      return image.avif({ quality: 55, effort: 3 }).toBuffer();
    case "webp":
      return image.webp({ quality: 80, effort: 4 }).toBuffer();
    case "jpg":
      return image
        .flatten({ background: "#ffffff" })
        .jpeg({ quality: 82, progressive: true, mozjpeg: true })
        .toBuffer();
  }
}
