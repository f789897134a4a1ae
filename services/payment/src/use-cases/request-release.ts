import type { Tx } from "@souk/database/database";
import { findCapture, findRelease, insertRelease } from "../db/operation-store.ts";
import { lockPayment, savePayment } from "../db/payment-store.ts";
import { findShare } from "../db/share-store.ts";
import { bookFreeRefund, bookRelease } from "./book-operations.ts";
import { requestRefundOf } from "./request-refund-of.ts";
import { isTombstone } from "./request-void.ts";

interface Request {
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly now: Date;
}

/**
 * Notes that a seller order's part of the held money is not wanted any more: from then on it cannot be captured. What was
 * captured is given back. Telling the provider is `settlePayment`, by the worker. A payment that is to be voided, or came
 * to nothing, has no parts to let go of.
 */
export async function requestRelease(tx: Tx, { orderId, sellerOrderId, now }: Request): Promise<void> {
  const payment = await lockPayment(tx, orderId);
  if (!payment || isTombstone(payment)) return;
  if (payment.voidRequestedAt || payment.state === "declined") return;
  const share = await findShare(tx, { paymentId: payment.id, sellerOrderId });
  if (!share) throw new Error(`payment ${payment.id} has no share of seller order ${sellerOrderId}`);
  if (payment.state === "voided" && share.total > 0n) return;
  if (await findRelease(tx, sellerOrderId)) return;
  const release = { sellerOrderId, paymentId: payment.id, amount: share.total, createdAt: now };
  const capture = await findCapture(tx, sellerOrderId);
  if (capture?.state === "done") {
    await insertRelease(tx, { ...release, state: "refused", refusal: "captured", settledAt: now });
    await bookFreeRefund(tx, payment, share, now);
    await requestRefundOf(tx, payment, { sellerOrderId, actor: "release", now });
    return;
  }
  await insertRelease(tx, release);
  const openOperations = payment.openOperations + 1;
  if (share.total === 0n) {
    // No provider holds anything for it.
    const noted = await findRelease(tx, sellerOrderId);
    if (noted) await bookRelease(tx, { ...payment, openOperations }, noted, now);
    return;
  }
  await savePayment(tx, { ...payment, openOperations, dueAt: payment.dueAt ?? now, attempts: 0 }, now);
}
