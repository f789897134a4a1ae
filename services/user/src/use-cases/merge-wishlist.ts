import { inTransaction } from "@souk/database/transaction";
import { countWishes, deleteWishes, findWish, lockWishes, saveWish, wishesOf } from "../db/wish-store.ts";
import { maxWishes, type Wish } from "../domain/wish.ts";
import type { UserDeps } from "./user-deps.ts";

/** Moves a guest's list to an account; of a product on both the older wish stays. Says how many are new there. */
export async function mergeWishlist(
  { db }: Pick<UserDeps, "db">,
  { guestId, shopperId }: { guestId: string; shopperId: string },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    // In one order, so that two merges do not wait for each other.
    for (const id of [guestId, shopperId].toSorted()) await lockWishes(tx, id);
    const owner = { id: shopperId, isGuest: false };
    const moved: Wish[] = [];
    let room = maxWishes - (await countWishes(tx, shopperId));
    for (const wish of await wishesOf(tx, guestId)) {
      const own = await findWish(tx, shopperId, wish.productId);
      if (own && own.removedAt === null) {
        if (wish.addedAt < own.addedAt) await saveWish(tx, owner, wish);
      } else if (room > 0) {
        await saveWish(tx, owner, wish);
        moved.push(wish);
        room -= 1;
      }
    }
    await deleteWishes(tx, guestId);
    return moved.length;
  });
}
