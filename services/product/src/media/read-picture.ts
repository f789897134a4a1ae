import { DomainError } from "@souk/errors/domain-error";
import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { groundHue } from "../domain/ground-hue.ts";
import { imageKind } from "../domain/image-kind.ts";

const pixelsMax = 24_000_000;
const masterSideMax = 1600;
/** As large as a ThumbHash may be made from. */
const thumbSide = 100;
const timeoutSeconds = 20;

/** A picture as the shop keeps it. */
export interface MasterPicture {
  /** WebP without metadata, upright, at most 1600 px a side. */
  readonly content: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly placeholder: string;
  readonly groundHue: number;
}

/** Decodes what was uploaded and makes the master. Throws MEDIA_TYPE_UNSUPPORTED, MEDIA_TOO_LARGE or MEDIA_BROKEN. */
export async function readPicture(uploaded: Uint8Array): Promise<MasterPicture> {
  const kind = imageKind(uploaded);
  if (!kind) throw new DomainError("invalid", "MEDIA_TYPE_UNSUPPORTED", "Not a picture in PNG, JPEG, WebP or AVIF.");
  try {
    await checkSize(uploaded);
    const { data, info } = await sharp(uploaded, { limitInputPixels: pixelsMax, failOn: "error" })
      .autoOrient()
      .resize({ width: masterSideMax, height: masterSideMax, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .webp({ quality: 93, alphaQuality: 100, effort: 1 })
      .timeout({ seconds: timeoutSeconds })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height, ...(await sample(data)) };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError("invalid", "MEDIA_BROKEN", `The ${kind} picture cannot be decoded.`, {}, { cause: error });
  }
}

/** Reads the header only: nothing is decoded before the size is known. */
async function checkSize(uploaded: Uint8Array): Promise<void> {
  const { width, height } = await sharp(uploaded, { limitInputPixels: false }).metadata();
  if (width * height <= pixelsMax) return;
  throw new DomainError("invalid", "MEDIA_TOO_LARGE", `${width} x ${height} pixels; at most ${pixelsMax} are allowed.`);
}

async function sample(master: Uint8Array): Promise<Pick<MasterPicture, "placeholder" | "groundHue">> {
  const { data, info } = await sharp(master)
    .resize({ width: thumbSide, height: thumbSide, fit: "inside", withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const placeholder = Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
  return { placeholder, groundHue: groundHue(data) };
}
