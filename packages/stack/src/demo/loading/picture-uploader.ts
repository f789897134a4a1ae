import type { Media } from "@souk/contracts/product/v1/product";
import { composePicture } from "../picture/compose-picture.ts";
import type { PictureSpec } from "../picture/picture-spec.ts";
import type { Bilingual } from "../types.ts";
import type { SeedClients } from "./clients.ts";
import { toText } from "./to-product.ts";

/**
 * Draws pictures and puts them through the real media pipeline, each spec once. They have no ground of their own: the
 * shop paints it, in the picture's hue and in the reader's theme.
 */
export function createPictureUploader({ product }: SeedClients) {
  const uploaded = new Map<string, Promise<Media>>();

  async function upload(spec: PictureSpec, alt: Bilingual): Promise<Media> {
    const { png } = await composePicture(spec, { ground: "transparent" });
    const { media } = await product.uploadMedia({ content: png, alt: toText(alt) });
    if (!media) throw new Error("the product service took a picture and gave none back");
    return media;
  }

  return (spec: PictureSpec, alt: Bilingual): Promise<Media> => {
    const key = JSON.stringify(spec);
    const known = uploaded.get(key) ?? upload(spec, alt);
    uploaded.set(key, known);
    return known;
  };
}

export type PictureUploader = ReturnType<typeof createPictureUploader>;
