export type CheckoutState = "running" | "action_required" | "completed" | "failed" | "parked";

/** Why a run failed, as the shopper's client can explain it. */
export interface Failure {
  readonly reason: string;
  readonly metadata: Record<string, string>;
}

/** What names a run, for ever the same. */
export interface CheckoutRef {
  readonly checkoutId: string;
  readonly orderId: string;
  readonly shopperId: string;
  /** Of the request that started it. */
  readonly contentHash: string;
}

export interface Checkout {
  readonly id: string;
  readonly orderId: string;
  readonly shopperId: string;
  readonly state: CheckoutState;
  readonly actionUrl: string;
  readonly failure: Failure | null;
  readonly startedAt: Date;
  readonly updatedAt: Date;
}

/** What a shopper can have one of at a time. */
export function isUnderWay(state: CheckoutState): boolean {
  return state === "running" || state === "action_required";
}

/** Whether there is nothing to wait for: an end, or the shopper's own move. */
export function isSettled(state: CheckoutState): boolean {
  return state !== "running";
}

/** Why a run may not begin beside another one of the same shopper. */
export function rivalFailure(rival: Pick<Checkout, "id" | "orderId" | "state">): Failure {
  const metadata = { checkout_id: rival.id, order_id: rival.orderId };
  return { reason: isUnderWay(rival.state) ? "CHECKOUT_RUNNING" : "CART_ORDERED", metadata };
}
