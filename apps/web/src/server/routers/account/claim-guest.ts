import "server-only";
import { forgottenGuestCookie } from "@souk/bff/guest-cookie";
import { sessionSettings } from "../../session-settings.ts";
import { signedInProcedure } from "../../trpc.ts";
import { mergeGuestCart } from "../cart/merge-guest-cart.ts";

/**
 * Gives the account what the browser gathered as a guest. May be repeated: what was given is not found again, and the
 * guest is forgotten only when all of it was.
 */
export const claimGuest = signedInProcedure.mutation(async ({ ctx, signal }) => {
  const { guestId, clients, session } = ctx;
  if (guestId === null) return { mergedLineCount: 0, adoptedOrderCount: 0 };
  const pair = { guestId, shopperId: session.userId };
  const options = signal ? { signal } : {};
  const [{ mergedLineCount }, { adoptedCount }] = await Promise.all([
    mergeGuestCart(ctx, pair, signal),
    clients.order.adoptOrders(pair, options),
    clients.wishlist.mergeWishlist(pair, options),
    // One that waits at the bank is the account's from now on.
    clients.checkout.adoptCheckouts(pair, options),
  ]);
  ctx.setCookie(forgottenGuestCookie(sessionSettings()));
  return { mergedLineCount, adoptedOrderCount: adoptedCount };
});
