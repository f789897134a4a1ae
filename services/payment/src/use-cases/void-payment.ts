import { inTransaction } from "@souk/database/transaction";
import type { PaymentRow } from "../db/payment-store.ts";
import { isInDoubt } from "../domain/payment-state.ts";
import { leaseEnd, type PaymentDeps } from "./deps.ts";
import { outcomeUnknown } from "./payment-errors.ts";
import { isTombstone, requestVoid } from "./request-void.ts";
import { settlePayment } from "./settle-payment.ts";

/**
 * Undoes an order's payment: what is held is let go of, what was captured is refunded. Undefined when there never was
 * one, and then none can come any more.
 */
export async function voidPayment(
  deps: PaymentDeps,
  { orderId }: { orderId: string },
): Promise<PaymentRow | undefined> {
  const request = { orderId, provider: deps.provider.name, now: deps.now(), dueAt: leaseEnd(deps) };
  const noted = await inTransaction(deps.db, (tx) => requestVoid(tx, request));
  if (isTombstone(noted)) return undefined;
  const payment = isInDoubt(noted) ? await settlePayment(deps, orderId, { isFresh: true }) : noted;
  if (isInDoubt(payment) || payment.refunded < payment.captured) throw outcomeUnknown();
  return payment;
}
