import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { stableId } from "@souk/ids/id";
import { orderNumber } from "@souk/ids/order-number";
import type { Money } from "@souk/money/money";
import { findCapture, findRefund, insertRefundOnce, requestedRefunds } from "../db/operation-store.ts";
import { findPayment, lockPayment, type PaymentRow, savePayment } from "../db/payment-store.ts";
import { findShare, type ShareRow } from "../db/share-store.ts";
import { bookFreeRefund } from "./book-operations.ts";
import { leaseEnd, type PaymentDeps } from "./deps.ts";
import { outcomeUnknown, paymentNotFound } from "./payment-errors.ts";
import { isTombstone } from "./request-void.ts";
import { settlePayment } from "./settle-payment.ts";

interface Input {
  readonly request: RequestKey;
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly amount: Money;
  /** Of a person, who gives a reason; services refund for their own. */
  readonly decision?: Decision | undefined;
}

interface Decision {
  readonly actor: string;
  readonly reason: string;
  readonly note: string;
}

/**
 * Gives captured money back. The request is stored first and counts against what is left, so that two at once cannot
 * give back more than was taken; it is booked when the provider says that it gave it. Of a part that cost the shopper
 * nothing the amount is zero: its seller gives back what the marketplace paid, all of it and once.
 */
export async function refundPayment(deps: PaymentDeps, input: Input): Promise<PaymentRow> {
  const { actorId, requestId } = input.request;
  if (input.decision?.reason === "") throw reasonNeeded();
  // Also unique on its own, should the stored answer have been purged.
  const id = stableId("refund", `${actorId}:${requestId}`);
  const free = await once(deps.db, input.request, (tx) => requestRefund(deps, tx, id, input));
  if (free) return (await findPayment(deps.db, input.orderId)) ?? free;
  const isFresh = (await findRefund(deps.db, id))?.state === "requested";
  const payment = await settlePayment(deps, input.orderId, { isFresh });
  const refund = await findRefund(deps.db, id);
  if (refund?.state === "done") return payment;
  if (refund?.state !== "refused") throw outcomeUnknown();
  throw new DomainError("failed_precondition", "REFUND_REFUSED", "The payment provider refused to give money back.", {
    code: refund.refusal,
  });
}

/** The payment when no provider has a hand in it, and all is done. */
async function requestRefund(deps: PaymentDeps, tx: Tx, id: string, input: Input): Promise<PaymentRow | undefined> {
  const { orderId, sellerOrderId, amount, request } = input;
  const now = deps.now();
  const payment = await lockPayment(tx, orderId);
  if (!payment || isTombstone(payment)) throw paymentNotFound();
  if (await findRefund(tx, id)) return undefined;
  const share = await findShare(tx, { paymentId: payment.id, sellerOrderId });
  if (!share) {
    throw new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "This payment has no share of that seller order.");
  }
  const requested = await requestedRefunds(tx, sellerOrderId);
  checkAmount(amount, payment, share, requested);
  if (amount.minorUnits === 0n) {
    if ((await findCapture(tx, sellerOrderId))?.state !== "done") throw notCaptured();
    await bookFreeRefund(tx, payment, share, now);
    await writeDown(tx, input, share, requested);
    return payment;
  }
  const refund = { id, sellerOrderId, paymentId: payment.id, amount: amount.minorUnits, createdAt: now };
  await insertRefundOnce(tx, { ...refund, actor: request.actorId });
  await writeDown(tx, input, share, requested);
  const openOperations = payment.openOperations + 1;
  await savePayment(tx, { ...payment, openOperations, dueAt: leaseEnd(deps), attempts: 0 }, now);
  return undefined;
}

/** What a person decided: how much of the part was on its way back before, and is now. */
async function writeDown(
  tx: Tx,
  { decision, orderId, amount }: Input,
  { sellerOrderId, sellerId, refunded }: ShareRow,
  requested: bigint,
): Promise<void> {
  if (!decision) return;
  const of = { sellerOrder: sellerOrderId, seller: sellerId };
  const shown = (minorUnits: bigint) => `${amount.currencyCode} ${minorUnits}`;
  const before = refunded + requested;
  await audit(tx, {
    ...decision,
    ...{ action: "refund.requested", subjectId: orderId, subjectName: orderNumber(orderId) },
    before: { ...of, refunded: shown(before) },
    after: { ...of, refunded: shown(before + amount.minorUnits) },
  });
}

function checkAmount(amount: Money, payment: PaymentRow, share: ShareRow, requested: bigint): void {
  if (amount.currencyCode !== payment.currencyCode) {
    throw new DomainError("invalid", "CURRENCY_MISMATCH", `This order was paid in ${payment.currencyCode}.`);
  }
  const least = share.total === 0n ? 0n : 1n;
  if (amount.minorUnits < least) {
    throw new DomainError("invalid", "AMOUNT_INVALID", "An amount is above zero, but for a part that cost nothing.");
  }
  const left = share.captured - share.refunded - requested;
  if (amount.minorUnits <= left) return;
  throw new DomainError("failed_precondition", "REFUND_TOO_LARGE", `At most ${left} can still be given back.`, {
    leftMinorUnits: String(left),
  });
}

function reasonNeeded(): DomainError {
  return new DomainError("invalid", "REASON_NEEDED", "Whoever gives money back says why.");
}

function notCaptured(): DomainError {
  return new DomainError(
    "failed_precondition",
    "NOT_CAPTURED",
    "This part has not been taken, so nothing is given back.",
  );
}
