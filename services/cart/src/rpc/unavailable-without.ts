import { DomainError, isDomainError } from "@souk/errors/domain-error";
import type { CartStore } from "../db/cart-store.ts";

/** The same store; while Redis is away its calls end as UNAVAILABLE, which the storefront knows how to explain. */
export function unavailableWithout(carts: CartStore): CartStore {
  const guarded =
    <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      try {
        return await call(...args);
      } catch (error) {
        if (isDomainError(error)) throw error;
        throw new DomainError(
          "unavailable",
          "CART_UNAVAILABLE",
          "Carts cannot be reached now; try again.",
          {},
          { cause: error },
        );
      }
    };
  return {
    read: guarded(carts.read),
    add: guarded(carts.add),
    setQuantity: guarded(carts.setQuantity),
    move: guarded(carts.move),
    setCoupon: guarded(carts.setCoupon),
    acceptPrices: guarded(carts.acceptPrices),
    dismissMergeNotice: guarded(carts.dismissMergeNotice),
    forget: guarded(carts.forget),
    take: guarded(carts.take),
    merge: guarded(carts.merge),
  };
}
