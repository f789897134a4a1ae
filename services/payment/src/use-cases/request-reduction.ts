import type { Tx } from "@souk/database/database";
import { findCapture, findRelease, insertRefundOnce, requestedRefunds } from "../db/operation-store.ts";
import { lockPayment, type PaymentRow, savePayment } from "../db/payment-store.ts";
import { hasReduction, insertReductionOnce, type ReductionRow, settleReduction } from "../db/reduction-store.ts";
import { findShare, reduceShare, type ShareRow } from "../db/share-store.ts";
import { appendMoneyEvent } from "../events/payment-events.ts";
import { isTombstone } from "./request-void.ts";

interface Request {
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly cancellationId: string;
  /** What the shopper does not pay. */
  readonly amount: bigint;
  /** What the marketplace does not keep of it, and does not add for discounts. */
  readonly commission: bigint;
  readonly marketplaceDiscount: bigint;
  readonly now: Date;
}

/**
 * Notes that pieces of a seller order were cancelled: what is captured of it is the rest, and what was held for them is let go of. Of
 * what was captured already they are given back. Telling the provider is `settlePayment`, by the worker.
 */
export async function requestReduction(tx: Tx, request: Request): Promise<void> {
  const { orderId, sellerOrderId, cancellationId: id, amount, now } = request;
  const payment = await lockPayment(tx, orderId);
  if (!payment || isTombstone(payment)) return;
  if (payment.voidRequestedAt || payment.state === "declined") return;
  const share = await findShare(tx, { paymentId: payment.id, sellerOrderId });
  if (!share) throw new Error(`payment ${payment.id} has no share of seller order ${sellerOrderId}`);
  // Told again after the capture, what was not taken is not given back.
  if ((await findRelease(tx, sellerOrderId)) || (await hasReduction(tx, id))) return;
  if (await findCapture(tx, sellerOrderId)) return giveBack(tx, payment, share, request);
  if (!(await insertReductionOnce(tx, { id, sellerOrderId, paymentId: payment.id, amount, createdAt: now }))) return;
  await reduceShare(tx, {
    sellerOrderId,
    total: share.total - amount,
    commission: share.commission - request.commission,
    marketplaceDiscount: share.marketplaceDiscount - request.marketplaceDiscount,
  });
  if (amount === 0n || payment.state === "voided") {
    // No provider holds anything for it.
    return settleReduction(tx, id, { state: "done", refusal: "", settledAt: now });
  }
  const openOperations = payment.openOperations + 1;
  await savePayment(tx, { ...payment, openOperations, dueAt: payment.dueAt ?? now, attempts: 0 }, now);
}

/** Refunds are sent after captures, so one whose outcome is open yet is no matter. */
async function giveBack(tx: Tx, payment: PaymentRow, share: ShareRow, request: Request): Promise<void> {
  const { sellerOrderId, cancellationId: id, now } = request;
  const left = share.total - share.refunded - (await requestedRefunds(tx, sellerOrderId));
  const amount = request.amount < left ? request.amount : left;
  if (amount <= 0n) return;
  const refund = { id, sellerOrderId, paymentId: payment.id, amount, actor: "reduction", createdAt: now };
  if (!(await insertRefundOnce(tx, refund))) return;
  const openOperations = payment.openOperations + 1;
  await savePayment(tx, { ...payment, openOperations, dueAt: payment.dueAt ?? now, attempts: 0 }, now);
}

/** Notes that what was held for cancelled pieces is held no longer. Nothing was taken, so nothing is booked in the ledger. */
export async function bookReduction(
  tx: Tx,
  payment: PaymentRow,
  { id, sellerOrderId, amount }: ReductionRow,
  now: Date,
): Promise<PaymentRow> {
  await settleReduction(tx, id, { state: "done", refusal: "", settledAt: now });
  const saved = await savePayment(
    tx,
    { ...payment, released: payment.released + amount, openOperations: payment.openOperations - 1 },
    now,
  );
  await appendMoneyEvent(tx, saved, "released", { sellerOrderId, amount });
  return saved;
}
