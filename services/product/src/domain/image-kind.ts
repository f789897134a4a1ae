export type ImageKind = "png" | "jpeg" | "webp" | "avif";

const at = (bytes: Uint8Array, offset: number, length: number) =>
  String.fromCharCode(...bytes.subarray(offset, offset + length));

/** What the first bytes say a picture is, whatever its name says; undefined for anything the shop does not take. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  if (at(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (at(bytes, 0, 3) === "\xff\xd8\xff") return "jpeg";
  if (at(bytes, 0, 4) === "RIFF" && at(bytes, 8, 4) === "WEBP") return "webp";
  if (at(bytes, 4, 4) === "ftyp" && ["avif", "avis"].includes(at(bytes, 8, 4))) return "avif";
  return undefined;
}
