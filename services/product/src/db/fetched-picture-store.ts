import { createHash } from "node:crypto";
import { textArray } from "@souk/database/arrays";
import type { Conn, Db } from "@souk/database/database";
import { and, eq, gte, lt, sql } from "drizzle-orm";
import { fetchedPictures } from "./schema.ts";

const hashOf = (address: string) => createHash("sha256").update(address).digest("hex");

/** Address → id of the picture that was there, of those that were fetched since. */
export async function findFetched(
  conn: Conn,
  { sellerId, addresses, since }: { sellerId: string; addresses: readonly string[]; since: Date },
): Promise<Map<string, string>> {
  const byHash = new Map(addresses.map((address) => [hashOf(address), address]));
  const rows = await conn
    .select({ hash: fetchedPictures.addressHash, mediaId: fetchedPictures.mediaId })
    .from(fetchedPictures)
    .where(
      and(
        eq(fetchedPictures.sellerId, sellerId),
        sql`${fetchedPictures.addressHash} = any(${textArray([...byHash.keys()])})`,
        gte(fetchedPictures.fetchedAt, since),
      ),
    );
  return new Map(rows.map(({ hash, mediaId }) => [byHash.get(hash) ?? "", mediaId]));
}

export async function saveFetched(
  conn: Conn,
  { sellerId, address, mediaId, at }: { sellerId: string; address: string; mediaId: string; at: Date },
): Promise<void> {
  await conn
    .insert(fetchedPictures)
    .values({ sellerId, addressHash: hashOf(address), mediaId, fetchedAt: at })
    .onConflictDoUpdate({
      target: [fetchedPictures.sellerId, fetchedPictures.addressHash],
      set: { mediaId, fetchedAt: at },
    });
}

export async function purgeFetched(db: Db, before: Date): Promise<void> {
  await db.delete(fetchedPictures).where(lt(fetchedPictures.fetchedAt, before));
}
