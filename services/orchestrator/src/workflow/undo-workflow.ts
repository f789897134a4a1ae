import type { CheckoutRef, Failure } from "../domain/checkout.ts";
import type { CheckoutDeps } from "./checkout-workflow.ts";
import { durablyIn } from "./durably.ts";
import { reportEnd } from "./report-end.ts";
import { report } from "./retries.ts";
import { undoAll } from "./undo-all.ts";
import { createUndos } from "./undos.ts";

export interface UndoInput extends CheckoutRef {
  /** Counted from 1. */
  readonly attempt: number;
  /** Why the run failed in the first place. */
  readonly failure: Failure;
}

/** Undoes all of a parked run once more; each undo succeeds also for a step that never happened. */
export function createUndoWorkflow(deps: CheckoutDeps) {
  const { upstream, progress, limits } = deps;
  return async function undoCheckout(input: UndoInput): Promise<void> {
    const durably = durablyIn({ ...input, trace: {} }, deps);
    const { attempt, failure, ...ref } = input;
    await durably("undo-again", async () => ({ done: await progress.undoingAgain(ref, attempt) }), report);
    const isUndone = await undoAll(durably, createUndos(upstream, ref.orderId), limits.undoAttempts);
    await reportEnd(durably, progress, { ref, isUndone, failure });
  };
}
