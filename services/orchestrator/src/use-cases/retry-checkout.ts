import { audit } from "@souk/database/audit";
import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { orderNumber } from "@souk/ids/order-number";
import { beginUndo, findCheckout, type StoredCheckout } from "../db/checkout-store.ts";
import type { Engine } from "../workflow/engine.ts";

export interface Decision {
  readonly checkoutId: string;
  /** Who decides it, and what they say about it. */
  readonly actor: string;
  readonly note: string;
}

/** Undoes a parked run again. Two operators at once start one undo, which is one entry in the audit log. */
export async function retryCheckout(
  deps: { db: Db; engine: Engine },
  { checkoutId, actor, note }: Decision,
): Promise<StoredCheckout> {
  const parked = await existing(deps.db, checkoutId);
  if (parked.state !== "parked") {
    throw new DomainError("failed_precondition", "CHECKOUT_NOT_PARKED", "Only a parked checkout can be undone again.");
  }
  const { orderId, shopperId, contentHash } = parked;
  const failure = parked.failure ?? { reason: "CHECKOUT_INTERRUPTED", metadata: {} };
  const attempt = parked.undoRuns + 1;
  await inTransaction(deps.db, async (tx) => {
    const entry = { subjectId: checkoutId, subjectName: orderNumber(orderId), actor, note };
    const before = { state: parked.state, undoRuns: String(parked.undoRuns) };
    // The undo takes the run up itself too, in case this process ends before it has started it.
    if (await beginUndo(tx, checkoutId, attempt)) {
      const after = { state: "running", undoRuns: String(attempt) };
      await audit(tx, { ...entry, action: "checkout.undo_retried", before, after });
    }
    await deps.engine.startUndo({ checkoutId, orderId, shopperId, contentHash, failure, attempt });
  });
  return existing(deps.db, checkoutId);
}

/** @throws DomainError not_found CHECKOUT_NOT_FOUND */
export async function existing(db: Db, checkoutId: string): Promise<StoredCheckout> {
  const checkout = await findCheckout(db, checkoutId);
  if (checkout) return checkout;
  throw new DomainError("not_found", "CHECKOUT_NOT_FOUND", "There is no such checkout.");
}
