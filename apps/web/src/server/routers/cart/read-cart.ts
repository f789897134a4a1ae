import "server-only";
import type { Cart } from "@souk/contracts/cart/v1/cart";
import type { Quote } from "@souk/contracts/order/v1/order";
import type { OfferDetails } from "@souk/contracts/product/v1/product";
import { DomainError } from "@souk/errors/domain-error";
import { type SellerName, sellerNames } from "../../catalogue/seller-names.ts";
import { offerLevels } from "../../catalogue/stock-levels.ts";
import type { Context } from "../../context.ts";
import type { Shopper } from "../../trpc.ts";
import { type CartView, cartView, emptyCart } from "./cart-view.ts";

/** How the cart would be delivered, which decides what it costs. */
interface Delivery {
  /** ISO 3166-1 alpha-2; decides the tax. The shop's own country without. */
  readonly countryCode?: string | undefined;
  /** Decides with the country what couriers charge; the shop's own fees without. */
  readonly postalCode?: string | undefined;
  /** What was chosen, by seller. */
  readonly choices?: readonly { readonly sellerId: string; readonly optionCode: string }[] | undefined;
}

interface Reader {
  readonly ctx: Pick<Context, "clients" | "locale" | "logBug"> & { readonly shopper: Shopper };
  readonly delivery?: Delivery | undefined;
  readonly signal: AbortSignal | undefined;
}

/** The cart as it would be charged now. Names and levels are left out when they cannot be had; prices cannot. */
export async function readCart(cart: Cart | undefined, reader: Reader): Promise<CartView> {
  if (!cart || isUntouched(cart)) return emptyCart;
  const { clients, locale } = reader.ctx;
  const { signal } = reader;
  const listed = [...cart.lines, ...cart.saved].map((line) => line.offerId);
  const [quote, known, levels] = await Promise.all([
    quoteOf(cart, reader),
    offersOf(
      [...cart.saved, ...(cart.mergeNotice?.lines ?? [])].map((line) => line.offerId),
      reader,
    ),
    orElse(null, "stock", reader, offerLevels(clients, listed, signal)),
  ]);
  const missing = (quote?.unavailable ?? []).map((line) => line.offerId).filter((id) => !known.has(id));
  const offers = new Map([...known, ...(await offersOf(missing, reader))]);
  const sellerIds = [
    ...(quote?.sellers ?? []).map((seller) => seller.sellerId),
    ...[...offers.values()].map((offer) => offer.offer?.sellerId ?? ""),
  ];
  const noNames: ReadonlyMap<string, SellerName> = new Map();
  const sellers = await orElse(noNames, "names of sellers", reader, sellerNames(clients, sellerIds, signal));
  return cartView({ cart, quote, offers, sellers, levels }, locale);
}

function isUntouched({ lines, saved, couponCode, mergeNotice }: Cart): boolean {
  return lines.length === 0 && saved.length === 0 && couponCode === "" && !mergeNotice;
}

async function quoteOf(cart: Cart, { ctx, delivery, signal }: Reader): Promise<Quote | undefined> {
  if (cart.lines.length === 0) return undefined;
  const { quote } = await ctx.clients.order.quoteOrder(
    {
      lines: cart.lines.map(({ offerId, quantity }) => ({ offerId, quantity })),
      countryCode: delivery?.countryCode ?? "",
      postalCode: delivery?.postalCode ?? "",
      couponCode: cart.couponCode,
      deliveryChoices: (delivery?.choices ?? []).map((choice) => ({ ...choice })),
    },
    { ...ctx.shopper.call, ...(signal && { signal }) },
  );
  if (quote) return quote;
  throw new DomainError("unavailable", "QUOTE_MISSING", "The order service answered without a quote.");
}

const offersPerCall = 200;

async function offersOf(ids: readonly string[], { ctx, signal }: Reader): Promise<Map<string, OfferDetails>> {
  const offerIds = [...new Set(ids)].slice(0, offersPerCall);
  if (offerIds.length === 0) return new Map();
  const { offers } = await ctx.clients.product.batchGetOffers({ offerIds }, signal ? { signal } : {});
  return new Map(offers.map((offer) => [offer.offer?.id ?? "", offer]));
}

async function orElse<T>(other: T, what: string, { ctx }: Reader, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    ctx.logBug(error, `cart: ${what}`);
    return other;
  }
}
