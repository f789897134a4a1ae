import type { CheckoutRef, Failure } from "../domain/checkout.ts";
import type { CheckoutInput } from "../domain/checkout-input.ts";

/** How a run tells the outside where it is. Each call may be repeated. */
export interface CheckoutProgress {
  /** Undefined once it is the one run of its shopper; otherwise why it may not be. */
  begin(input: CheckoutInput): Promise<Failure | undefined>;
  /** Whether the shopper at the bank wants to pay another way. */
  isCancelRequested(ref: CheckoutRef): Promise<boolean>;
  actionRequired(ref: CheckoutRef, actionUrl: string): Promise<void>;
  running(ref: CheckoutRef): Promise<void>;
  completed(ref: CheckoutRef): Promise<void>;
  failed(ref: CheckoutRef, failure: Failure): Promise<void>;
  parked(ref: CheckoutRef, failure: Failure): Promise<void>;
  undoingAgain(ref: CheckoutRef, attempt: number): Promise<void>;
}
