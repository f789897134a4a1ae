/** Why a checkout did not become an order. */
export interface Failure {
  readonly reason: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The cart, not the payment, is in the way: it has to be looked at again. */
const cartReasons = new Set(["LINES_UNAVAILABLE", "STOCK_INSUFFICIENT", "TOTAL_CHANGED", "COUPON_UNAVAILABLE"]);

/** Failures of a call after which the checkout may be under way all the same. */
const uncertainReasons = new Set(["UNREACHABLE", "UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT", "INTERNAL"]);

export function isAboutCart({ reason }: Failure): boolean {
  return cartReasons.has(reason);
}

export function isUncertain({ reason }: Failure): boolean {
  return uncertainReasons.has(reason);
}
