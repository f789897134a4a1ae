import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { stableId } from "@souk/ids/id";
import type { Money } from "@souk/money/money";
import { findRefund, insertRefundOnce, requestedRefunds } from "../db/operation-store.ts";
import { lockPayment, type PaymentRow, savePayment } from "../db/payment-store.ts";
import { findShare, type ShareRow } from "../db/share-store.ts";
import { leaseEnd, type PaymentDeps } from "./deps.ts";
import { outcomeUnknown, paymentNotFound } from "./payment-errors.ts";
import { isTombstone } from "./request-void.ts";
import { settlePayment } from "./settle-payment.ts";

interface Input {
  readonly request: RequestKey;
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly amount: Money;
}

/**
 * Gives captured money back. The request is stored first and counts against what is left, so that two at once cannot
 * give back more than was taken; it is booked when the provider says that it gave it.
 */
export async function refundPayment(deps: PaymentDeps, input: Input): Promise<PaymentRow> {
  const { actorId, requestId } = input.request;
  // Also unique on its own, should the stored answer have been purged.
  const id = stableId("refund", `${actorId}:${requestId}`);
  await once(deps.db, input.request, (tx) => requestRefund(deps, tx, id, input));
  const isFresh = (await findRefund(deps.db, id))?.state === "requested";
  const payment = await settlePayment(deps, input.orderId, { isFresh });
  const refund = await findRefund(deps.db, id);
  if (refund?.state === "done") return payment;
  if (refund?.state !== "refused") throw outcomeUnknown();
  throw new DomainError("failed_precondition", "REFUND_REFUSED", "The payment provider refused to give money back.", {
    code: refund.refusal,
  });
}

async function requestRefund(deps: PaymentDeps, tx: Tx, id: string, input: Input): Promise<void> {
  const { orderId, sellerOrderId, amount, request } = input;
  const payment = await lockPayment(tx, orderId);
  if (!payment || isTombstone(payment)) throw paymentNotFound();
  if (await findRefund(tx, id)) return;
  const share = await findShare(tx, { paymentId: payment.id, sellerOrderId });
  if (!share) {
    throw new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "This payment has no share of that seller order.");
  }
  checkAmount(amount, payment, share, await requestedRefunds(tx, sellerOrderId));
  const now = deps.now();
  const refund = { id, sellerOrderId, paymentId: payment.id, amount: amount.minorUnits, createdAt: now };
  await insertRefundOnce(tx, { ...refund, actor: request.actorId });
  const openOperations = payment.openOperations + 1;
  await savePayment(tx, { ...payment, openOperations, dueAt: leaseEnd(deps), attempts: 0 }, now);
}

function checkAmount(amount: Money, payment: PaymentRow, share: ShareRow, requested: bigint): void {
  if (amount.currencyCode !== payment.currencyCode) {
    throw new DomainError("invalid", "CURRENCY_MISMATCH", `This order was paid in ${payment.currencyCode}.`);
  }
  if (amount.minorUnits <= 0n) throw new DomainError("invalid", "AMOUNT_INVALID", "An amount is above zero.");
  const left = share.captured - share.refunded - requested;
  if (amount.minorUnits <= left) return;
  throw new DomainError("failed_precondition", "REFUND_TOO_LARGE", `At most ${left} can still be given back.`, {
    leftMinorUnits: String(left),
  });
}
