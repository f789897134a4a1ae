import type { Conn } from "@souk/database/database";
import { type RefundRow, refundsOf } from "../db/operation-store.ts";
import { findPayment, type PaymentRow } from "../db/payment-store.ts";
import { type ShareRow, sharesOf } from "../db/share-store.ts";
import { paymentNotFound } from "./payment-errors.ts";
import { isTombstone } from "./request-void.ts";

export interface InspectedPart extends ShareRow {
  readonly refundable: bigint;
}

interface Inspection {
  readonly payment: PaymentRow;
  readonly parts: readonly InspectedPart[];
  readonly refunds: readonly RefundRow[];
}

/** A payment with what of it is each seller order's, and what went back. @throws DomainError PAYMENT_NOT_FOUND */
export async function inspectPayment({ db }: { db: Conn }, orderId: string): Promise<Inspection> {
  const payment = await findPayment(db, orderId);
  if (!payment || isTombstone(payment)) throw paymentNotFound();
  const [shares, refunds] = await Promise.all([sharesOf(db, payment.id), refundsOf(db, payment.id)]);
  const requestedOf = ({ sellerOrderId }: ShareRow) =>
    refunds.reduce(
      (sum, each) => (each.sellerOrderId === sellerOrderId && each.state === "requested" ? sum + each.amount : sum),
      0n,
    );
  const parts = shares.map((share) => ({
    ...share,
    refundable: share.captured - share.refunded - requestedOf(share),
  }));
  return { payment, parts, refunds };
}
