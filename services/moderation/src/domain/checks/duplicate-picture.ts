import type { Finding } from "../finding.ts";

/** A product of another seller that shows a picture. */
export interface ListedPicture {
  readonly mediaId: string;
  readonly productId: string;
}

const weight = 20;

/** The id of a picture is a hash of it: the same id is the same picture. */
export function findDuplicatePictures(mediaIds: readonly string[], listed: readonly ListedPicture[]): Finding[] {
  return mediaIds.flatMap((excerpt) => {
    const found = listed.find(({ mediaId }) => mediaId === excerpt);
    return found
      ? [{ code: "DUPLICATE_PICTURE" as const, field: "media", excerpt, weight, detail: found.productId }]
      : [];
  });
}
