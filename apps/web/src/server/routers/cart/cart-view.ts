import "server-only";
import type { Cart } from "@souk/contracts/cart/v1/cart";
import type { Quote } from "@souk/contracts/order/v1/order";
import type { OfferDetails } from "@souk/contracts/product/v1/product";
import type { SellerName } from "../../catalogue/seller-names.ts";
import { type TotalsView, totalsView } from "../order/totals-view.ts";
import { type CartLineView, itemView, unavailableView } from "./line-view.ts";

/** One seller's lines in a cart. The last group has no seller: lines whose offer is gone for good. */
export interface CartSellerView {
  readonly sellerId: string | null;
  /** Null when it is not known now. */
  readonly name: string | null;
  readonly slug: string | null;
  readonly lines: CartLineView[];
  /** Null when none of the lines can be bought. */
  readonly totals: TotalsView | null;
  /** Local dates: "2026-11-24". */
  readonly deliveryFrom: string;
  readonly deliveryUntil: string;
}

export interface CartView {
  /** Pieces, of lines that can be bought or not. */
  readonly count: number;
  readonly sellers: CartSellerView[];
  /** Null when nothing can be bought. */
  readonly totals: TotalsView | null;
  readonly problemCount: number;
}

export const emptyCart: CartView = { count: 0, sellers: [], totals: null, problemCount: 0 };

interface Parts {
  readonly cart: Cart;
  readonly quote: Quote;
  /** Of the lines that cannot be bought. */
  readonly offers: OfferDetails[];
  readonly sellers: ReadonlyMap<string, SellerName>;
}

/** One view of what the cart holds and what it would cost now, in the order of the cart. */
export function cartView({ cart, quote, offers, sellers }: Parts, locale: string): CartView {
  const quoted = new Map(quote.sellers.flatMap((seller) => seller.lines).map((line) => [line.offerId, line]));
  const details = new Map(offers.map((offer) => [offer.offer?.id, offer]));
  const reasons = new Map(quote.unavailable.map((line) => [line.offerId, line]));
  const groups = Map.groupBy(
    cart.lines.map((line) => {
      const bought = quoted.get(line.offerId);
      const offer = details.get(line.offerId);
      return bought
        ? { sellerId: bought.sellerId, view: { ...itemView(bought, locale), problem: null } }
        : {
            sellerId: offer?.offer?.sellerId ?? null,
            view: unavailableView(line, reasons.get(line.offerId), offer, locale),
          };
    }),
    (line) => line.sellerId,
  );
  return {
    count: pieces(cart),
    sellers: [...groups]
      .sort(([a], [b]) => Number(a === null) - Number(b === null))
      .map(([sellerId, lines]) => {
        const part = quote.sellers.find((seller) => seller.sellerId === sellerId);
        const name = sellers.get(sellerId ?? "");
        return {
          sellerId,
          name: name?.name ?? null,
          slug: name?.slug ?? null,
          lines: lines.map((line) => line.view),
          totals: part ? totalsView(part.totals, locale) : null,
          deliveryFrom: part?.deliveryFrom ?? "",
          deliveryUntil: part?.deliveryUntil ?? "",
        };
      }),
    totals: quote.sellers.length > 0 ? totalsView(quote.totals, locale) : null,
    problemCount: cart.lines.length - quoted.size,
  };
}

export function pieces(cart: Cart | undefined): number {
  return (cart?.lines ?? []).reduce((sum, line) => sum + line.quantity, 0);
}
