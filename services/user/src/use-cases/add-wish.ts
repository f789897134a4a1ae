import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import type { Money } from "@souk/money/money";
import { countWishes, findWish, lockWishes, saveWish } from "../db/wish-store.ts";
import { maxWishes, type Wish, type WishOwner } from "../domain/wish.ts";
import type { UserDeps } from "./user-deps.ts";

export interface AddWishInput {
  readonly owner: WishOwner;
  readonly productId: string;
  readonly variantId: string | null;
  readonly price: Money | null;
  /** Bring it back as it was when it was taken off a while ago. */
  readonly restore: boolean;
}

/** How long what was taken off can come back as it was. */
export const restorableMs = 60 * 60_000;

/** Puts a product on the list; one that is on it keeps its price and place. */
export async function addWish({ db, now }: Pick<UserDeps, "db" | "now">, input: AddWishInput): Promise<Wish> {
  const { owner, productId, variantId, price, restore } = input;
  return inTransaction(db, async (tx) => {
    await lockWishes(tx, owner.id);
    const known = await findWish(tx, owner.id, productId);
    const isOn = known !== undefined && known.removedAt === null;
    if (!isOn && (await countWishes(tx, owner.id)) >= maxWishes) throw wishLimit();
    const at = now();
    const isBack =
      restore && known?.removedAt instanceof Date && at.getTime() - known.removedAt.getTime() <= restorableMs;
    const wish =
      known && (isOn || isBack)
        ? { ...known, variantId: variantId ?? known.variantId }
        : { productId, variantId, priceWhenAdded: price, addedAt: at };
    await saveWish(tx, owner, wish);
    return wish;
  });
}

function wishLimit(): DomainError {
  const limit = String(maxWishes);
  return new DomainError("failed_precondition", "WISH_LIMIT", `${limit} wishes are kept: take one off first`, {
    limit,
  });
}
