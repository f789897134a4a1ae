import type { StoredPicture } from "./action.ts";

const bytesMax = 300_000;
const sidePxMax = 1_280;

export type NewPicture = Omit<StoredPicture, "userId" | "isSent">;

/** A photo small enough to be sent from anywhere: at most 1280 px and 300 kB, without what the camera wrote into it. */
export async function shrinkPhoto(file: Blob, stopId: string): Promise<NewPicture> {
  const image = await createImageBitmap(file, { imageOrientation: "from-image" });
  for (let sidePx = sidePxMax; ; sidePx = Math.round(sidePx * 0.75)) {
    const scale = Math.min(1, sidePx / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    for (const quality of [0.8, 0.6, 0.4]) {
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
      if (blob.size <= bytesMax) return pictureOf(blob, stopId, "photo");
    }
  }
}

/** The picture as it is kept: named by the SHA-256 of its bytes, as the server names it. */
export async function pictureOf(blob: Blob, stopId: string, kind: StoredPicture["kind"]): Promise<NewPicture> {
  const content = new Uint8Array(await blob.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { hash, stopId, kind, content };
}
