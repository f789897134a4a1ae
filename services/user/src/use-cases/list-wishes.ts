import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { listWishes as readWishes } from "../db/wish-store.ts";
import type { Wish } from "../domain/wish.ts";
import type { UserDeps } from "./user-deps.ts";

export interface WishPage {
  readonly wishes: readonly Wish[];
  /** Empty on the last page. */
  readonly nextPageToken: string;
}

export async function listWishes(
  { db }: Pick<UserDeps, "db">,
  { ownerId, pageSize, pageToken }: { ownerId: string; pageSize: number; pageToken: string },
): Promise<WishPage> {
  const size = pageSizeOf(pageSize);
  const cursor = decodeCursor(pageToken, ["number", "string"]);
  const after = cursor && { addedAt: new Date(cursor[0]), productId: cursor[1] };
  const found = await readWishes(db, ownerId, { size: size + 1, after });
  const wishes = found.slice(0, size);
  const last = wishes.at(-1);
  const hasMore = found.length > size && last !== undefined;
  return { wishes, nextPageToken: hasMore ? encodeCursor([last.addedAt.getTime(), last.productId]) : "" };
}
