import "server-only";
import type { Cart } from "@souk/contracts/cart/v1/cart";
import { offerLevels } from "../../catalogue/stock-levels.ts";
import { asShopper, type Context } from "../../context.ts";

interface Merge {
  readonly guestId: string;
  readonly shopperId: string;
}

type Calls = Pick<Context, "clients" | "logBug">;

/**
 * Adds what the browser gathered as a guest to the account's cart, no more of an offer than there is and none that is not
 * sold any more. Should that not be known now, all of it is taken, and the cart shows what is wrong with it.
 */
export async function mergeGuestCart(
  { clients, logBug }: Calls,
  { guestId, shopperId }: Merge,
  signal?: AbortSignal,
): Promise<{ mergedLineCount: number }> {
  const options = signal ? { signal } : {};
  const guest = await asShopper({ guestId });
  const { cart } = await clients.cart.getCart({}, { ...guest, ...options });
  const limits = await limitsOf(clients, cart, signal).catch((error: unknown) => {
    logBug(error, "cart: limits of a merge");
    return [];
  });
  return clients.cart.mergeCart({ guestId, shopperId, limits }, options);
}

/** An offer that is sold out for now keeps its line, which says so; only one that is gone leaves the cart. */
async function limitsOf(clients: Context["clients"], cart: Cart | undefined, signal?: AbortSignal) {
  const offerIds = (cart?.lines ?? []).map((line) => line.offerId);
  if (offerIds.length === 0) return [];
  const [levels, { offers }] = await Promise.all([
    offerLevels(clients, offerIds, signal),
    clients.product.batchGetOffers({ offerIds }, signal ? { signal } : {}),
  ]);
  const sold = new Set(offers.filter((offer) => offer.isAvailable).map((offer) => offer.offer?.id));
  return offerIds.flatMap((offerId) => {
    if (!sold.has(offerId)) return [{ offerId, quantity: 0 }];
    const level = levels.get(offerId) ?? 0;
    return level > 0 ? [{ offerId, quantity: level }] : [];
  });
}
