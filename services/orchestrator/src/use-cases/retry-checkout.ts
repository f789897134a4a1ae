import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { beginUndoAgain, findCheckout, type StoredCheckout } from "../db/checkout-store.ts";
import type { Engine } from "../workflow/engine.ts";

/** Undoes a parked run again. Two operators at once start one undo. */
export async function retryCheckout(
  deps: { db: Db; engine: Engine },
  input: { checkoutId: string },
): Promise<StoredCheckout> {
  const checkout = await beginUndoAgain(deps.db, input.checkoutId);
  if (checkout) {
    await deps.engine.startUndo({ checkoutId: checkout.id, orderId: checkout.orderId }, checkout.undoRuns);
    return checkout;
  }
  if (await findCheckout(deps.db, input.checkoutId)) {
    throw new DomainError("failed_precondition", "CHECKOUT_NOT_PARKED", "Only a parked checkout can be undone again.");
  }
  throw new DomainError("not_found", "CHECKOUT_NOT_FOUND", "There is no such checkout.");
}
