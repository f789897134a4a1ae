import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView, SavedLineView } from "@/server/routers/cart/line-view";

/** The cart as it will look with another quantity, 0 for none. The sums stay until the server has worked them out. */
export function withQuantity(cart: CartView, offerId: string, quantity: number): CartView {
  return withLines(cart, (line) => {
    if (line.offerId !== offerId) return line;
    return quantity === 0 ? undefined : { ...line, quantity };
  });
}

/** The cart as it will look with a line put aside for later. */
export function withSaved(cart: CartView, offerId: string): CartView {
  const line = cart.sellers.flatMap((seller) => seller.lines).find((one) => one.offerId === offerId);
  if (!line) return cart;
  const rest = withQuantity(cart, offerId, 0);
  return { ...rest, saved: [asSaved(line), ...rest.saved.filter((saved) => saved.offerId !== offerId)] };
}

/** The cart as it will look without something that was put aside. */
export function withoutSaved(cart: CartView, offerId: string): CartView {
  return { ...cart, saved: cart.saved.filter((line) => line.offerId !== offerId) };
}

/** The cart as it will look once the prices are accepted. */
export function withPricesAccepted(cart: CartView): CartView {
  return withLines(cart, (line) => ({ ...line, priceChange: null }));
}

function withLines(cart: CartView, change: (line: CartLineView) => CartLineView | undefined): CartView {
  const sellers = cart.sellers
    .map((seller) => ({ ...seller, lines: seller.lines.flatMap((line) => change(line) ?? []) }))
    .filter((seller) => seller.lines.length > 0);
  const lines = sellers.flatMap((seller) => seller.lines);
  return {
    ...cart,
    sellers,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    problemCount: lines.filter((line) => line.problem).length,
  };
}

function asSaved({ problem, netTotal: _, priceChange: __, available: ___, ...item }: CartLineView): SavedLineView {
  const isThere = problem === null || problem.reason === "insufficient";
  const state = isThere ? "available" : problem.reason === "sold_out" ? "sold_out" : "gone";
  return { ...item, total: null, state };
}
