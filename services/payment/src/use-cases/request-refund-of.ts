import type { Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { insertRefundOnce, requestedRefunds } from "../db/operation-store.ts";
import { type PaymentRow, savePayment } from "../db/payment-store.ts";
import { findShare } from "../db/share-store.ts";

interface Request {
  readonly sellerOrderId: string;
  readonly actor: "void" | "release";
  readonly now: Date;
}

/** Asks for the refund of what was captured of one share of a locked payment and is neither refunded nor about to be. */
export async function requestRefundOf(
  tx: Tx,
  payment: PaymentRow,
  { sellerOrderId, actor, now }: Request,
): Promise<PaymentRow> {
  const share = await findShare(tx, { paymentId: payment.id, sellerOrderId });
  const captured = share ? share.captured - share.refunded : 0n;
  const amount = captured - (await requestedRefunds(tx, sellerOrderId));
  if (amount > 0n) {
    await insertRefundOnce(tx, { id: newId(), sellerOrderId, paymentId: payment.id, amount, actor, createdAt: now });
  }
  const openOperations = payment.openOperations + (amount > 0n ? 1 : 0);
  return savePayment(tx, { ...payment, openOperations, dueAt: payment.dueAt ?? now }, now);
}
