import type { CartView } from "@/server/routers/cart/cart-view";

/** The cart as it will look: the line changed or gone. The sums stay until the server has worked them out. */
export function withQuantity(cart: CartView, offerId: string, quantity: number): CartView {
  const sellers = cart.sellers
    .map((seller) => ({
      ...seller,
      lines: seller.lines.flatMap((line) => {
        if (line.offerId !== offerId) return [line];
        return quantity === 0 ? [] : [{ ...line, quantity }];
      }),
    }))
    .filter((seller) => seller.lines.length > 0);
  const lines = sellers.flatMap((seller) => seller.lines);
  return {
    ...cart,
    sellers,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    problemCount: lines.filter((line) => line.problem).length,
  };
}
