import type { CheckoutRef, Failure } from "../domain/checkout.ts";
import type { CheckoutDeps } from "./checkout-workflow.ts";
import { endUndone } from "./end-undone.ts";
import { report } from "./retries.ts";
import { runOf } from "./run.ts";
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
  const again = async (ref: CheckoutRef, attempt: number): Promise<object> => {
    await progress.undoingAgain(ref, attempt);
    return {};
  };
  return async function undoCheckout(input: UndoInput): Promise<void> {
    const run = runOf({ ...input, trace: {} }, deps);
    const { attempt, failure, ...ref } = input;
    await run.step("undo-again", () => run.call("undo-again", () => again(ref, attempt), report));
    await endUndone(run, { ref, failure, undos: createUndos(upstream, ref.orderId) }, { progress, limits });
  };
}
