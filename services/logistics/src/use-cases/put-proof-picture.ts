import { createHash } from "node:crypto";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { fileTypeFromBuffer } from "file-type";
import { countPictures, insertPicture } from "../db/record-store.ts";
import { findStopWithCourier } from "../db/stop-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { picturePlace } from "../sealed.ts";

interface Input {
  readonly courierId: string;
  readonly stopId: string;
  readonly kind: "photo" | "signature";
  readonly content: Uint8Array;
}

const accepted: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp"]);
const mostBytes = 300 * 1024;
const mostPictures = 10;

/**
 * Keeps a picture, encrypted, by its hash. What it is, its first bytes say.
 * @throws DomainError STOP_NOT_FOUND, PICTURE_INVALID, PICTURE_LIMIT
 */
export async function putProofPicture(
  { db, now, sealer }: Pick<LogisticsDeps, "db" | "now" | "sealer">,
  { courierId, stopId, kind, content }: Input,
): Promise<string> {
  const type = await fileTypeFromBuffer(content);
  if (!type || !accepted.has(type.mime) || content.length > mostBytes)
    throw new DomainError("invalid", "PICTURE_INVALID", "A picture is JPEG, PNG or WebP and has at most 300 kB.");
  const hash = createHash("sha256").update(content).digest("hex");
  await inTransaction(db, async (tx) => {
    if ((await findStopWithCourier(tx, stopId))?.courierId !== courierId)
      throw new DomainError("not_found", "STOP_NOT_FOUND", "There is no such stop of your run.");
    if ((await countPictures(tx, stopId)) >= mostPictures)
      throw new DomainError("exhausted", "PICTURE_LIMIT", `A stop has at most ${mostPictures} pictures.`);
    const contentSealed = sealer.sealBytes(picturePlace(stopId, hash), content);
    await insertPicture(tx, { stopId, hash, kind, mediaType: type.mime, contentSealed, createdAt: now() });
  });
  return hash;
}
