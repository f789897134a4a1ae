import { inTransaction } from "@souk/database/transaction";
import { lockWishes, moveWishes } from "../db/wish-store.ts";
import type { UserDeps } from "./user-deps.ts";

/** Moves a guest's list to an account; says how many are new there. Onto itself a list moves nothing. */
export async function mergeWishlist(
  { db }: Pick<UserDeps, "db">,
  { guestId, shopperId }: { guestId: string; shopperId: string },
): Promise<number> {
  if (guestId === shopperId) return 0;
  return inTransaction(db, async (tx) => {
    // In one order, so that two merges do not wait for each other.
    for (const id of [guestId, shopperId].toSorted()) await lockWishes(tx, id);
    return moveWishes(tx, guestId, shopperId);
  });
}
