import type { Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { insertRefundOnce, requestedRefunds } from "../db/operation-store.ts";
import { insertPaymentOnce, lockPayment, type PaymentRow, savePayment } from "../db/payment-store.ts";
import { sharesOf } from "../db/share-store.ts";
import { moveTo } from "../domain/payment-state.ts";
import { appendStateEvent } from "../events/payment-events.ts";
import { bookFreeRefund } from "./book-operations.ts";

/** What a void of an order that was never authorized is stored as: no money, in no currency (ISO 4217 XXX). */
const noMoney = { amount: 0n, currencyCode: "XXX" } as const;

/** Whether it stands only for an order that was voided before it was ever authorized. */
export const isTombstone = (payment: PaymentRow): boolean => payment.currencyCode === noMoney.currencyCode;

interface Request {
  readonly orderId: string;
  readonly provider: string;
  readonly now: Date;
  /** Until when the caller itself looks after it. */
  readonly dueAt: Date;
}

/**
 * Notes that an order's payment is to be voided: from then on nothing is authorized or captured for it. Undoing it at the
 * provider is `settlePayment`, now or by the worker.
 */
export async function requestVoid(tx: Tx, { orderId, provider, now, dueAt }: Request): Promise<PaymentRow> {
  const mark = { id: newId(), orderId, state: "voided", provider, ...noMoney } as const;
  await insertPaymentOnce(tx, { ...mark, voidRequestedAt: now, voidedAt: now, createdAt: now, updatedAt: now });
  const payment = await lockPayment(tx, orderId);
  if (!payment) throw new Error("the payment just marked is not there");
  if (payment.state === "declined" || isTombstone(payment)) return payment;
  if (payment.amount === 0n && payment.state === "authorized") return voidFree(tx, payment, now);
  if (payment.state === "voided" || payment.voidedAt) return requestRefundOfAll(tx, payment, { now, dueAt });
  if (payment.voidRequestedAt) return payment;
  return savePayment(tx, { ...payment, voidRequestedAt: now, dueAt, attempts: 0 }, now);
}

/** Nothing is held anywhere; what the marketplace paid sellers it gets back. */
async function voidFree(tx: Tx, payment: PaymentRow, now: Date): Promise<PaymentRow> {
  const voided = await savePayment(tx, { ...moveTo(payment, "voided"), voidRequestedAt: now, voidedAt: now }, now);
  await appendStateEvent(tx, voided);
  return requestRefundOfAll(tx, voided, { now, dueAt: now });
}

/** Asks for the refund of all that was captured of a locked payment and is neither refunded nor about to be. */
export async function requestRefundOfAll(
  tx: Tx,
  payment: PaymentRow,
  { now, dueAt }: { now: Date; dueAt: Date },
): Promise<PaymentRow> {
  let added = 0;
  for (const share of await sharesOf(tx, payment.id)) {
    const { sellerOrderId, captured, refunded } = share;
    await bookFreeRefund(tx, payment, share, now);
    const amount = captured - refunded - (await requestedRefunds(tx, sellerOrderId));
    if (amount <= 0n) continue;
    const refund = { id: newId(), sellerOrderId, paymentId: payment.id, amount, actor: "void", createdAt: now };
    await insertRefundOnce(tx, refund);
    added += 1;
  }
  if (added === 0) return payment;
  return savePayment(tx, { ...payment, openOperations: payment.openOperations + added, dueAt }, now);
}
