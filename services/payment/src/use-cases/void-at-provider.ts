import { type PaymentRow, savePayment } from "../db/payment-store.ts";
import { authorizeKey } from "../domain/provider-keys.ts";
import type { ProviderPayment } from "../provider/payment-provider.ts";
import { close } from "./authorize-at-provider.ts";
import { leaseEnd, type PaymentDeps, type Step } from "./deps.ts";
import { requestRefundOfAll } from "./request-void.ts";
import { storeView } from "./store-answer.ts";

/** Lets go of what is held, and keeps a late authorization from happening. What was captured is to be refunded then. */
export async function voidAtProvider(deps: PaymentDeps, payment: PaymentRow, signal: AbortSignal): Promise<Step> {
  const { orderId } = payment;
  const key = authorizeKey(orderId);
  let answer = await deps.provider.voidByKey(key, signal);
  // Nothing to let go of: all was captured, which the provider has to show.
  if (answer.kind === "refused") answer = await deps.provider.find(key, signal);
  switch (answer.kind) {
    case "payment":
      return { payment: await storeVoid(deps, orderId, answer.payment), isUnknown: false };
    case "cancelled":
      return { payment: await close(deps, orderId, "voided", ""), isUnknown: false };
    default:
      deps.log.warn({ orderId, ...(answer.kind === "unknown" && { err: answer.cause }) }, "void in doubt");
      return { payment, isUnknown: true };
  }
}

async function storeVoid(deps: PaymentDeps, orderId: string, view: ProviderPayment): Promise<PaymentRow> {
  if (view.held > 0n) throw new Error(`the provider still holds money of order ${orderId} after a void`);
  return storeView(deps, orderId, view, async (tx, payment) => {
    const now = deps.now();
    const voided = await savePayment(tx, { ...payment, voidedAt: payment.voidedAt ?? now }, now);
    return requestRefundOfAll(tx, voided, { now, dueAt: leaseEnd(deps) });
  });
}
