import type { Db } from "@souk/database/database";
import { findPart } from "../db/import-store.ts";

/** The content of an import, part by part. */
export async function* contentOf(db: Db, importId: string): AsyncGenerator<Uint8Array, undefined> {
  for (let from = 0; ; ) {
    const part = await findPart(db, importId, from);
    if (!part) return undefined;
    yield part.content;
    from = part.startsAt + part.content.byteLength;
  }
}
