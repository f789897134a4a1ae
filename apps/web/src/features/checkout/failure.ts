/** Why a checkout did not become an order. */
export interface Failure {
  readonly reason: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The cart, not the payment, is in the way: it has to be looked at again. */
const cartReasons = new Set(["LINES_UNAVAILABLE", "STOCK_INSUFFICIENT", "TOTAL_CHANGED", "COUPON_UNAVAILABLE"]);

export function isAboutCart({ reason }: Failure): boolean {
  return cartReasons.has(reason);
}
