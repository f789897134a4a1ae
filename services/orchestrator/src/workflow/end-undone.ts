import type { CheckoutRef, Failure } from "../domain/checkout.ts";
import type { CheckoutProgress } from "./checkout-progress.ts";
import { Refused } from "./outcome.ts";
import { report, undoing } from "./retries.ts";
import type { Run } from "./run.ts";
import type { Undo } from "./undos.ts";

interface End {
  readonly ref: CheckoutRef;
  readonly failure: Failure;
  readonly undos: readonly Undo[];
}

interface Deps {
  readonly progress: CheckoutProgress;
  readonly limits: { readonly undoAttempts: number };
}

/**
 * Undoes in reverse order, each with its attempts, and tells how the run has ended: undone, or parked for an operator. One
 * undo that does not succeed does not keep the others from running.
 */
export async function endUndone(run: Run, { ref, failure, undos }: End, { progress, limits }: Deps): Promise<void> {
  await run.step("undo", async () => {
    const left: string[] = [];
    for (const undo of undos.toReversed()) {
      const cause = await run.call(undo.name, undo.run, undoing(limits.undoAttempts)).then(() => undefined, causeOf);
      if (cause !== undefined) left.push(`${undo.name}: ${cause}`);
    }
    if (left.length === 0) return run.call("fail", () => told(progress.failed(ref, failure)), report);
    await run.call("park", () => told(progress.parked(ref, failure)), report);
    throw new Refused({ ok: false, reason: "UNDO_FAILED", metadata: {}, cause: left.join(", ") });
  });
}

const told = (telling: Promise<void>): Promise<object> => telling.then(() => ({}));

/** Why an undo did not succeed. */
function causeOf(error: unknown): string {
  if (error instanceof Refused) return error.refusal.cause ?? error.refusal.reason;
  throw error;
}
