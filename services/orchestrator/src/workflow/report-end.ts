import type { CheckoutRef, Failure } from "../domain/checkout.ts";
import type { CheckoutProgress } from "./checkout-progress.ts";
import type { Durably } from "./durably.ts";
import { report } from "./retries.ts";

interface End {
  readonly ref: CheckoutRef;
  readonly isUndone: boolean;
  readonly failure: Failure;
}

/** Tells how a run that did not complete has ended: undone, or parked for an operator. */
export async function reportEnd(durably: Durably, progress: CheckoutProgress, { ref, isUndone, failure }: End) {
  const tell = isUndone ? progress.failed : progress.parked;
  await durably(isUndone ? "fail" : "park", async () => ({ done: await tell(ref, failure) }), report);
}
