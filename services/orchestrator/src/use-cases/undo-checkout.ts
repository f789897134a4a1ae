import { audit } from "@souk/database/audit";
import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { orderNumber } from "@souk/ids/order-number";
import type { StoredCheckout } from "../db/checkout-store.ts";
import { requestCancel } from "../db/ownership-store.ts";
import type { Engine } from "../workflow/engine.ts";
import { type Decision, existing, retryCheckout } from "./retry-checkout.ts";

/** An operator ends a run: one at the bank is told to undo itself, a parked one is undone again. */
export async function undoCheckout(deps: { db: Db; engine: Engine }, decision: Decision): Promise<StoredCheckout> {
  const { checkoutId, actor, note } = decision;
  const checkout = await existing(deps.db, checkoutId);
  const { state, orderId, shopperId } = checkout;
  if (state === "parked") return retryCheckout(deps, decision);
  if (state === "running") throw stillRunning();
  if (state !== "action_required") throw ended();
  await inTransaction(deps.db, async (tx) => {
    if (!(await requestCancel(tx, checkoutId, shopperId))) return;
    const entry = { subjectId: checkoutId, subjectName: orderNumber(orderId), actor, note };
    await audit(tx, { ...entry, action: "checkout.undo_requested", before: { state }, after: { state: "undoing" } });
  });
  return existing(deps.db, checkoutId);
}

function stillRunning(): DomainError {
  const message = "It is under way and ends by itself: complete, undone or parked. Look again in a minute.";
  return new DomainError("failed_precondition", "CHECKOUT_STILL_RUNNING", message);
}

function ended(): DomainError {
  const message = "It has ended. A placed order is cancelled as an order.";
  return new DomainError("failed_precondition", "CHECKOUT_ENDED", message);
}
