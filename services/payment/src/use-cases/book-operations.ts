import type { Tx } from "@souk/database/database";
import { postBooking } from "../db/ledger-store.ts";
import {
  type CaptureRow,
  findCapture,
  findRelease,
  type RefundRow,
  type ReleaseRow,
  settleCapture,
  settleRefund,
  settleRelease,
} from "../db/operation-store.ts";
import { type PaymentRow, savePayment } from "../db/payment-store.ts";
import { findShare, type ShareRow, saveShare } from "../db/share-store.ts";
import { captureBooking, partOfRefund, refundBooking } from "../domain/bookings.ts";
import { moveTo } from "../domain/payment-state.ts";
import { appendMoneyEvent } from "../events/payment-events.ts";
import { requestRefundOf } from "./request-refund-of.ts";

/** Books a capture that took effect at the provider. The payment is locked by the caller and the capture is open. */
export async function bookCapture(tx: Tx, payment: PaymentRow, capture: CaptureRow, now: Date): Promise<PaymentRow> {
  const { sellerOrderId, amount } = capture;
  const share = await shareOf(tx, payment, sellerOrderId);
  await settleCapture(tx, sellerOrderId, { state: "done", refusal: "", settledAt: now });
  await saveShare(tx, { ...share, captured: share.captured + amount });
  await postBooking(tx, {
    kind: "capture",
    sourceId: sellerOrderId,
    orderId: payment.orderId,
    currencyCode: payment.currencyCode,
    postings: captureBooking(partiesOf(payment, share), wholeOf(share)),
    at: now,
  });
  // A part that costs nothing takes nothing of the payment.
  const captured = payment.state === "captured" || amount === 0n ? payment : moveTo(payment, "captured");
  const saved = await savePayment(
    tx,
    { ...captured, captured: payment.captured + amount, openOperations: payment.openOperations - 1 },
    now,
  );
  await appendMoneyEvent(tx, saved, "captured", { sellerOrderId, amount });
  return giveBackReleased(tx, saved, sellerOrderId, now);
}

/** A part that was to be let go of while its capture was under way is given back instead. */
async function giveBackReleased(tx: Tx, payment: PaymentRow, sellerOrderId: string, now: Date): Promise<PaymentRow> {
  const release = await findRelease(tx, sellerOrderId);
  if (release?.state !== "requested") return payment;
  await settleRelease(tx, sellerOrderId, { state: "refused", refusal: "captured", settledAt: now });
  const settled = { ...payment, openOperations: payment.openOperations - 1 };
  return requestRefundOf(tx, settled, { sellerOrderId, actor: "release", now });
}

/** Notes that a part is no longer held. Nothing was taken, so nothing is booked in the ledger. */
export async function bookRelease(tx: Tx, payment: PaymentRow, release: ReleaseRow, now: Date): Promise<PaymentRow> {
  const { sellerOrderId, amount } = release;
  const share = await shareOf(tx, payment, sellerOrderId);
  await settleRelease(tx, sellerOrderId, { state: "done", refusal: "", settledAt: now });
  await saveShare(tx, { ...share, released: amount });
  const saved = await savePayment(
    tx,
    { ...payment, released: payment.released + amount, openOperations: payment.openOperations - 1 },
    now,
  );
  await appendMoneyEvent(tx, saved, "released", { sellerOrderId, amount });
  return saved;
}

/** Books a refund that took effect at the provider, likewise. */
export async function bookRefund(tx: Tx, payment: PaymentRow, refund: RefundRow, now: Date): Promise<PaymentRow> {
  const { id, sellerOrderId, amount } = refund;
  const share = await shareOf(tx, payment, sellerOrderId);
  const part = partOfRefund(share, amount);
  await settleRefund(tx, id, { state: "done", refusal: "", settledAt: now });
  await saveShare(tx, {
    ...share,
    refunded: share.refunded + amount,
    commissionRefunded: share.commissionRefunded + part.commission,
    marketplaceRefunded: share.marketplaceRefunded + part.marketplace,
  });
  await postBooking(tx, {
    kind: "refund",
    sourceId: id,
    orderId: payment.orderId,
    currencyCode: payment.currencyCode,
    postings: refundBooking(partiesOf(payment, share), part),
    at: now,
  });
  const saved = await savePayment(
    tx,
    { ...payment, refunded: payment.refunded + amount, openOperations: payment.openOperations - 1 },
    now,
  );
  await appendMoneyEvent(tx, saved, "refunded", { sellerOrderId, amount });
  return saved;
}

/**
 * Takes a part that cost the shopper nothing back from its seller, whom the marketplace paid. No provider has a hand in it.
 * Once; the payment is locked by the caller.
 */
export async function bookFreeRefund(tx: Tx, payment: PaymentRow, share: ShareRow, now: Date): Promise<void> {
  if (share.total > 0n || share.marketplaceRefunded === share.marketplaceDiscount) return;
  const { sellerOrderId, commission, marketplaceDiscount } = share;
  if ((await findCapture(tx, sellerOrderId))?.state !== "done") return;
  await saveShare(tx, { ...share, commissionRefunded: commission, marketplaceRefunded: marketplaceDiscount });
  await postBooking(tx, {
    kind: "refund",
    sourceId: sellerOrderId,
    orderId: payment.orderId,
    currencyCode: payment.currencyCode,
    postings: refundBooking(partiesOf(payment, share), wholeOf(share)),
    at: now,
  });
}

async function shareOf(tx: Tx, payment: PaymentRow, sellerOrderId: string): Promise<ShareRow> {
  const share = await findShare(tx, { paymentId: payment.id, sellerOrderId });
  if (!share) throw new Error(`payment ${payment.id} has no share of seller order ${sellerOrderId}`);
  return share;
}

const wholeOf = ({ total, marketplaceDiscount, commission }: ShareRow) => ({
  total,
  marketplace: marketplaceDiscount,
  commission,
});

const partiesOf = ({ provider }: PaymentRow, { sellerId }: ShareRow) => ({ provider, sellerId });
