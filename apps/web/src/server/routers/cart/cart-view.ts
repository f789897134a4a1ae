import "server-only";
import type { Cart } from "@souk/contracts/cart/v1/cart";
import type { Quote, SellerQuote } from "@souk/contracts/order/v1/order";
import type { OfferDetails } from "@souk/contracts/product/v1/product";
import type { SellerName } from "../../catalogue/seller-names.ts";
import { type TotalsView, totalsView } from "../order/totals-view.ts";
import { type CouponView, couponView } from "./coupon-view.ts";
import {
  type DeliveryOptionView,
  deliveryOptionViews,
  type FreeDeliveryView,
  freeDeliveryView,
} from "./delivery-option-view.ts";
import { type DiscountView, discountViews } from "./discount-view.ts";
import { type CartLineView, quotedView, type SavedLineView, savedView, unavailableView } from "./line-view.ts";
import { type MergedLineView, mergeNoticeView } from "./merge-notice-view.ts";

/** One seller's lines in a cart. The last group has no seller: lines whose offer is gone for good. */
export interface CartSellerView {
  readonly sellerId: string | null;
  /** Null when it is not known now. */
  readonly name: string | null;
  readonly slug: string | null;
  readonly lines: CartLineView[];
  /** Null when none of the lines can be bought. */
  readonly totals: TotalsView | null;
  /** The chosen way's. Local dates: "2026-11-24". */
  readonly deliveryFrom: string;
  readonly deliveryUntil: string;
  readonly deliveryOptions: DeliveryOptionView[];
  readonly freeDelivery: FreeDeliveryView | null;
}

export interface CartView {
  /** Pieces, of lines that can be bought or not. */
  readonly count: number;
  /** Decimal digits. */
  readonly version: string;
  readonly sellers: CartSellerView[];
  /** Null when nothing can be bought. */
  readonly totals: TotalsView | null;
  readonly discounts: DiscountView[];
  readonly coupon: CouponView | null;
  readonly problemCount: number;
  readonly saved: SavedLineView[];
  /** What signing in did, until it is dismissed. */
  readonly merged: MergedLineView[];
}

export const emptyCart: CartView = {
  count: 0,
  version: "0",
  sellers: [],
  totals: null,
  discounts: [],
  coupon: null,
  problemCount: 0,
  saved: [],
  merged: [],
};

interface Parts {
  readonly cart: Cart;
  /** Undefined for a cart without lines. */
  readonly quote: Quote | undefined;
  /** Of the lines that cannot be bought, those put aside, and those that signing in brought. */
  readonly offers: ReadonlyMap<string, OfferDetails>;
  readonly sellers: ReadonlyMap<string, SellerName>;
  /** What can be had of each offer; null when it is not known now. */
  readonly levels: ReadonlyMap<string, number> | null;
}

/** One view of what the cart holds and what it would cost now, in the order of the cart. */
export function cartView(parts: Parts, locale: string): CartView {
  const { cart, quote, offers, levels } = parts;
  const lines = lineViews(parts, locale);
  const level = (offerId: string) => levels?.get(offerId) ?? null;
  return {
    count: pieces(cart),
    version: String(cart.version),
    sellers: sellerViews(parts, lines, locale),
    totals: quote && quote.sellers.length > 0 ? totalsView(quote.totals, locale) : null,
    discounts: discountViews(quote?.discounts ?? [], locale),
    coupon: couponView(cart.couponCode, quote?.coupon, locale),
    problemCount: lines.filter(({ view }) => view.problem).length,
    saved: cart.saved.map((line) => savedView(line, offers.get(line.offerId), level(line.offerId), locale)),
    merged: cart.mergeNotice ? mergeNoticeView(cart.mergeNotice, offers, locale) : [],
  };
}

interface SoldLine {
  readonly sellerId: string | null;
  readonly view: CartLineView;
}

function lineViews({ cart, quote, offers, levels }: Parts, locale: string): SoldLine[] {
  const quoted = new Map(quote?.sellers.flatMap((seller) => seller.lines).map((line) => [line.offerId, line]));
  const reasons = new Map(quote?.unavailable.map((line) => [line.offerId, line]));
  return cart.lines.map((line) => {
    const bought = quoted.get(line.offerId);
    if (bought) {
      const available = levels?.get(line.offerId) ?? null;
      return { sellerId: bought.sellerId, view: quotedView(bought, line, available, locale) };
    }
    const offer = offers.get(line.offerId);
    const view = unavailableView(line, reasons.get(line.offerId), offer, locale);
    return { sellerId: offer?.offer?.sellerId ?? null, view };
  });
}

function sellerViews({ quote, sellers }: Parts, lines: readonly SoldLine[], locale: string): CartSellerView[] {
  return [...Map.groupBy(lines, (line) => line.sellerId)]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([sellerId, own]) => {
      const part = quote?.sellers.find((seller) => seller.sellerId === sellerId);
      const name = sellers.get(sellerId ?? "");
      return {
        sellerId,
        name: name?.name ?? null,
        slug: name?.slug ?? null,
        lines: own.map((line) => line.view),
        ...partView(part, locale),
      };
    });
}

function partView(part: SellerQuote | undefined, locale: string) {
  return {
    totals: part ? totalsView(part.totals, locale) : null,
    deliveryFrom: part?.deliveryFrom ?? "",
    deliveryUntil: part?.deliveryUntil ?? "",
    deliveryOptions: part ? deliveryOptionViews(part, locale) : [],
    freeDelivery: part ? freeDeliveryView(part, locale) : null,
  };
}

export function pieces(cart: Cart | undefined): number {
  return (cart?.lines ?? []).reduce((sum, line) => sum + line.quantity, 0);
}
