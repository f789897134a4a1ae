import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView } from "@/server/routers/cart/line-view";

/** The lines that are in the total. */
export function buyableLines(cart: CartView): CartLineView[] {
  return cart.sellers.flatMap((seller) => seller.lines).filter((line) => line.problem === null);
}

export function buyablePieces(cart: CartView): number {
  return buyableLines(cart).reduce((sum, line) => sum + line.quantity, 0);
}
