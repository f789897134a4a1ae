import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView, PriceChange } from "@/server/routers/cart/line-view";

export interface ChangedLine extends CartLineView {
  readonly priceChange: PriceChange;
}

/** The lines whose price is another than the one that was seen when they were added, or accepted since. */
export function changedLines(cart: CartView): ChangedLine[] {
  return cart.sellers
    .flatMap((seller) => seller.lines)
    .flatMap((line) => (line.priceChange ? [{ ...line, priceChange: line.priceChange }] : []));
}

/** Whether a price rose and the shopper has not said yes to it. */
export function mustAccept(cart: CartView): boolean {
  return changedLines(cart).some((line) => line.priceChange.isHigher);
}

/** The price that is on the screen, to be kept with a line that is added again. */
export function seenPriceOf({ unitPrice }: CartLineView) {
  if (!unitPrice) return {};
  return { seenPrice: { currencyCode: unitPrice.currencyCode, minorUnits: unitPrice.minorUnits } };
}
