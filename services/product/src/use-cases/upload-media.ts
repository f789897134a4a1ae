import { createHash } from "node:crypto";
import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { findMedia, saveMedia } from "../db/media-store.ts";
import type { Media } from "../domain/product.ts";
import { flawOfOptionalText, type Text } from "../domain/text.ts";
import type { MediaStore } from "../media/media-store.ts";
import { readPicture } from "../media/read-picture.ts";
import { masterKey } from "../media/renditions.ts";

export interface UploadMediaDeps {
  readonly db: Db;
  readonly store: MediaStore;
  /** Bounds how many are decoded at once. */
  readonly throughGate: <T>(run: () => Promise<T>) => Promise<T>;
}

export interface UploadMediaInput {
  readonly content: Uint8Array;
  readonly alt: Text;
}

/** Keeps a picture. The same bytes give the same id and are decoded once; a later alternative text replaces the first. */
export async function uploadMedia(deps: UploadMediaDeps, { content, alt }: UploadMediaInput): Promise<Media> {
  const flaw = flawOfOptionalText(alt, 300);
  if (flaw) throw new DomainError("invalid", "TEXT_INVALID", `The alternative text ${flaw}.`);
  const id = createHash("sha256").update(content).digest("hex").slice(0, 32);
  const known = (await findMedia(deps.db, [id])).get(id);
  if (known && (await deps.store.has(masterKey(id)))) return saveMedia(deps.db, { ...known, alt });
  const { content: master, ...picture } = await deps.throughGate(() => readPicture(content));
  await deps.store.put(masterKey(id), master);
  return saveMedia(deps.db, { id, alt, ...picture });
}
