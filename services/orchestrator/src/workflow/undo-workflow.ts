import type { Upstream } from "../upstream.ts";
import type { CheckoutProgress } from "./checkout-workflow.ts";
import { durably } from "./durably.ts";
import { createUndos } from "./steps.ts";
import { undoAll } from "./undo-all.ts";

export interface UndoInput {
  readonly checkoutId: string;
  readonly orderId: string;
}

/** Undoes all of a parked run once more; each undo succeeds also for a step that never happened. */
export function createUndoWorkflow(deps: { upstream: Upstream; progress: CheckoutProgress; undoAttempts: number }) {
  return async function undoCheckout({ checkoutId, orderId }: UndoInput): Promise<void> {
    const isUndone = await undoAll(createUndos(deps.upstream, orderId), deps.undoAttempts);
    const failure = { reason: "CHECKOUT_INTERRUPTED", metadata: {} };
    await durably(isUndone ? "fail" : "park", () =>
      (isUndone ? deps.progress.failed : deps.progress.parked)(checkoutId, failure),
    );
  };
}
