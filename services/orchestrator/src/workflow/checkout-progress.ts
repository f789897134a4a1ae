import type { CheckoutRef, Failure } from "../domain/checkout.ts";

/** How a run tells the outside where it is. Each call may be repeated. */
export interface CheckoutProgress {
  actionRequired(ref: CheckoutRef, actionUrl: string): Promise<void>;
  running(ref: CheckoutRef): Promise<void>;
  completed(ref: CheckoutRef): Promise<void>;
  failed(ref: CheckoutRef, failure: Failure): Promise<void>;
  parked(ref: CheckoutRef, failure: Failure): Promise<void>;
  undoingAgain(ref: CheckoutRef, attempt: number): Promise<void>;
}
