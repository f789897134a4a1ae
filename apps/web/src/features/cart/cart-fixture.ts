import type { MoneyView } from "@souk/bff/views";
import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView } from "@/server/routers/cart/line-view";

/** For tests. */
export function euros(cents: number): MoneyView {
  return { currencyCode: "EUR", minorUnits: String(cents), text: `€${(cents / 100).toFixed(2)}` };
}

/** For tests: two teapots. */
export function cartLine(change: Partial<CartLineView> = {}): CartLineView {
  return {
    offerId: "offer",
    quantity: 2,
    title: "Teapot",
    slug: "teapot",
    options: [],
    picture: null,
    unitPrice: euros(1000),
    total: euros(2000),
    netTotal: null,
    priceChange: null,
    available: 10,
    problem: null,
    ...change,
  };
}

/** For tests: one seller's lines. */
export function cartOf(lines: CartLineView[], { deliveryCents = 390, discountCents = 0 } = {}): CartView {
  const totals = {
    items: euros(2000),
    delivery: euros(deliveryCents),
    isDeliveryFree: deliveryCents === 0,
    discount: discountCents === 0 ? null : euros(discountCents),
    total: euros(2000 + deliveryCents - discountCents),
    taxIncluded: null,
    taxes: [],
  };
  const seller = {
    sellerId: "seller",
    name: "Norte",
    slug: "norte",
    deliveryFrom: "",
    deliveryUntil: "",
    deliveryOptions: [],
    freeDelivery: null,
    lines,
    totals,
  };
  return {
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    version: "1",
    sellers: [seller],
    totals,
    discounts: [],
    coupon: null,
    problemCount: 0,
    saved: [],
    merged: [],
  };
}
