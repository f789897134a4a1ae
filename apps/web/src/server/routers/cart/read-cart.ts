import "server-only";
import type { Cart } from "@souk/contracts/cart/v1/cart";
import { DomainError } from "@souk/errors/domain-error";
import { sellerNames } from "../../catalogue/seller-names.ts";
import type { Context } from "../../context.ts";
import type { Shopper } from "../../trpc.ts";
import { type CartView, cartView, emptyCart } from "./cart-view.ts";

interface Reader {
  readonly ctx: Pick<Context, "clients" | "locale" | "logBug"> & { readonly shopper: Shopper };
  /** ISO 3166-1 alpha-2; decides the tax. The shop's own country without. */
  readonly countryCode?: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** The cart as it would be charged now. Names of sellers are left out when they cannot be had; prices cannot. */
export async function readCart(cart: Cart | undefined, { ctx, countryCode, signal }: Reader): Promise<CartView> {
  if (!cart || cart.lines.length === 0) return emptyCart;
  const { clients, locale, shopper } = ctx;
  const lines = cart.lines.map(({ offerId, quantity }) => ({ offerId, quantity }));
  const { quote } = await clients.order.quoteOrder(
    { lines, countryCode: countryCode ?? "" },
    { ...shopper.call, ...(signal && { signal }) },
  );
  if (!quote) throw new DomainError("unavailable", "QUOTE_MISSING", "The order service answered without a quote.");
  const missing = quote.unavailable.map((line) => line.offerId);
  const offers =
    missing.length > 0
      ? (await clients.product.batchGetOffers({ offerIds: missing }, signal ? { signal } : {})).offers
      : [];
  const sellerIds = [
    ...quote.sellers.map((seller) => seller.sellerId),
    ...offers.map((offer) => offer.offer?.sellerId ?? ""),
  ];
  const sellers = await sellerNames(clients, sellerIds, signal).catch((error: unknown) => {
    ctx.logBug(error, "cart: names of sellers");
    return new Map();
  });
  return cartView({ cart, quote, offers, sellers }, locale);
}
