import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { beginUndo, findCheckout, type StoredCheckout } from "../db/checkout-store.ts";
import type { Engine } from "../workflow/engine.ts";

/** Undoes a parked run again. Two operators at once start one undo. */
export async function retryCheckout(deps: { db: Db; engine: Engine }, checkoutId: string): Promise<StoredCheckout> {
  const parked = await existing(deps.db, checkoutId);
  if (parked.state !== "parked") {
    throw new DomainError("failed_precondition", "CHECKOUT_NOT_PARKED", "Only a parked checkout can be undone again.");
  }
  const { orderId, shopperId, contentHash } = parked;
  const failure = parked.failure ?? { reason: "CHECKOUT_INTERRUPTED", metadata: {} };
  const attempt = parked.undoRuns + 1;
  await deps.engine.startUndo({ checkoutId, orderId, shopperId, contentHash, failure, attempt });
  // The undo says so itself too, in case this process ends here.
  return (await beginUndo(deps.db, checkoutId, attempt)) ?? existing(deps.db, checkoutId);
}

async function existing(db: Db, checkoutId: string): Promise<StoredCheckout> {
  const checkout = await findCheckout(db, checkoutId);
  if (checkout) return checkout;
  throw new DomainError("not_found", "CHECKOUT_NOT_FOUND", "There is no such checkout.");
}
