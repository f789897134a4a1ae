import type { Tx } from "@souk/database/database";
import { openCaptures, openRefunds, openReleases } from "../db/operation-store.ts";
import { type PaymentRow, savePayment } from "../db/payment-store.ts";
import { openReductions } from "../db/reduction-store.ts";
import { isUndecided, moveTo, type PaymentState, wantsVoid } from "../domain/payment-state.ts";
import { captureKey, reductionKey, refundKey, releaseKey } from "../domain/provider-keys.ts";
import { appendStateEvent } from "../events/payment-events.ts";
import type { ProviderPayment } from "../provider/payment-provider.ts";
import { bookCapture, bookRefund, bookRelease } from "./book-operations.ts";
import { discardMethod, keepMethod } from "./payment-methods.ts";
import { bookReduction } from "./request-reduction.ts";
import { requestRefundOfAll } from "./request-void.ts";

/**
 * Takes over what the provider says of a locked payment, whether it came as a reply, as a webhook or on asking. What is
 * not newer than the last changes no state, so that repeats and late arrivals are harmless; a capture or refund that
 * took effect is booked once whenever it is first seen.
 */
export async function applyProviderPayment(
  tx: Tx,
  payment: PaymentRow,
  view: ProviderPayment,
  now: Date,
): Promise<PaymentRow> {
  requireSamePayment(payment, view);
  const moved = view.sequence > payment.providerSequence ? moveForward(payment, view, now) : payment;
  const saved = moved === payment ? payment : await savePayment(tx, moved, now);
  if (saved.state !== payment.state) {
    await appendStateEvent(tx, saved);
    await keepSavedCard(tx, payment, saved, view, now);
  }
  const booked = await bookDone(tx, saved, view, now);
  // Whatever tells of the void first: nobody asks the provider about it after that.
  const isVoidConfirmed = booked.voidRequestedAt !== null && booked.voidedAt !== null && payment.voidedAt === null;
  return isVoidConfirmed ? requestRefundOfAll(tx, booked, { now, dueAt: now }) : booked;
}

/** A card that its shopper agreed to keep is kept once the payment with it went through; else the provider forgets it. */
async function keepSavedCard(
  tx: Tx,
  { state: before }: PaymentRow,
  { shopperId, savesCard, provider, state }: PaymentRow,
  { savedMethod: method }: ProviderPayment,
  now: Date,
): Promise<void> {
  if (!savesCard || shopperId === null || !method || !isUndecided(before)) return;
  const kept = { shopperId, provider, method, now };
  if (state === "authorized") await keepMethod(tx, kept);
  if (state === "voided") await discardMethod(tx, kept);
}

/** Whether a view is of this payment at all: an amount or an id that differs is somebody else's money. */
export function isSamePayment(payment: PaymentRow, view: ProviderPayment): boolean {
  return (
    view.reference === payment.orderId &&
    view.amount === payment.amount &&
    view.currencyCode === payment.currencyCode &&
    (payment.providerPaymentId === "" || payment.providerPaymentId === view.id)
  );
}

function requireSamePayment(payment: PaymentRow, view: ProviderPayment): void {
  if (isSamePayment(payment, view)) return;
  throw new Error(`the provider's payment ${view.id} is not the payment of order ${payment.orderId}`);
}

function moveForward(payment: PaymentRow, view: ProviderPayment, now: Date): PaymentRow {
  const { id, sequence, cardBrand, cardLast4, declineCode, actionUrl } = view;
  const seen = {
    ...payment,
    providerPaymentId: id,
    providerSequence: sequence,
    cardBrand,
    cardLast4,
    declineCode,
    actionUrl,
    // Confirmed by the provider, whoever asked for it.
    voidedAt: payment.voidedAt ?? (view.status === "voided" ? now : null),
  };
  const state = stateAfter(payment, view);
  return state === payment.state ? seen : moveTo(seen, state);
}

/** Captured is what we have booked ourselves, see bookCapture; the provider's word alone does not make it so. */
function stateAfter(payment: PaymentRow, { status }: ProviderPayment): PaymentState {
  if (status === "declined" || status === "voided") return status;
  if (!isUndecided(payment.state)) return payment.state;
  // What is to be voided is not announced as authorized in between.
  if (wantsVoid(payment)) return payment.state;
  return status === "captured" ? "authorized" : status;
}

async function bookDone(tx: Tx, payment: PaymentRow, view: ProviderPayment, now: Date): Promise<PaymentRow> {
  if (payment.openOperations === 0) return payment;
  let booked = payment;
  for (const capture of await openCaptures(tx, payment.id)) {
    if (view.doneKeys.has(captureKey(capture.sellerOrderId))) booked = await bookCapture(tx, booked, capture, now);
  }
  for (const refund of await openRefunds(tx, payment.id)) {
    if (view.doneKeys.has(refundKey(refund.id))) booked = await bookRefund(tx, booked, refund, now);
  }
  for (const release of await openReleases(tx, payment.id)) {
    // Nothing held and not captured: it was let go of, by its own key or with the whole.
    const isDone = view.doneKeys.has(releaseKey(release.sellerOrderId)) || view.held === 0n;
    if (isDone) booked = await bookRelease(tx, booked, release, now);
  }
  for (const reduction of await openReductions(tx, payment.id)) {
    const isDone = view.doneKeys.has(reductionKey(reduction.id)) || view.held === 0n;
    if (isDone) booked = await bookReduction(tx, booked, reduction, now);
  }
  return booked;
}
