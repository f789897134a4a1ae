import type { Tx } from "@souk/database/database";
import { orderNumber } from "@souk/ids/order-number";
import { openReleases } from "../db/operation-store.ts";
import { type PaymentRow, savePayment } from "../db/payment-store.ts";
import { moveTo } from "../domain/payment-state.ts";
import { authorizeKey } from "../domain/provider-keys.ts";
import { appendStateEvent } from "../events/payment-events.ts";
import type { CardToCharge } from "../provider/payment-provider.ts";
import { bookRelease } from "./book-operations.ts";
import type { PaymentDeps, Step } from "./deps.ts";
import { changePayment, storeView } from "./store-answer.ts";

/** Holds the money, or learns that the same request did so before. */
export async function authorizeAtProvider(deps: PaymentDeps, payment: PaymentRow, signal: AbortSignal): Promise<Step> {
  const { orderId, currencyCode, amount, returnUrl } = payment;
  // As the order is called everywhere else, for whoever confirms it at their bank.
  const description = orderNumber(orderId);
  const request = { key: authorizeKey(orderId), reference: orderId, description, currencyCode, amount, returnUrl };
  const answer = await deps.provider.authorize({ ...request, card: cardToCharge(payment) }, signal);
  switch (answer.kind) {
    case "payment":
      return { payment: await storeView(deps, orderId, answer.payment), isUnknown: false };
    case "refused":
      return { payment: await close(deps, orderId, "declined", answer.code), isUnknown: false };
    case "cancelled":
      return { payment: await close(deps, orderId, "voided", ""), isUnknown: false };
    default:
      deps.log.warn({ orderId, ...(answer.kind === "unknown" && { err: answer.cause }) }, "authorization in doubt");
      return { payment, isUnknown: true };
  }
}

function cardToCharge({ orderId, paymentToken, paymentMethodId, shopperId, savesCard }: PaymentRow): CardToCharge {
  if (paymentToken === null) throw new Error(`the pending payment of order ${orderId} has nothing to charge`);
  if (paymentMethodId !== null && shopperId !== null) return { savedId: paymentToken, customer: shopperId };
  return { token: paymentToken, ...(savesCard && shopperId !== null && { keepFor: shopperId }) };
}

/** Ends a payment that nothing came of at the provider, and with it the parts that were to be let go of. */
export async function close(
  deps: PaymentDeps,
  orderId: string,
  state: "declined" | "voided",
  declineCode: string,
): Promise<PaymentRow> {
  const now = deps.now();
  return changePayment(deps, orderId, async (tx, payment) => {
    if (payment.state === "declined" || payment.state === "voided") return payment;
    if (payment.state !== "pending") throw new Error(`the provider denies the payment of order ${orderId}`);
    const voidedAt = state === "voided" ? now : null;
    const closed = await savePayment(tx, { ...moveTo(payment, state), declineCode, voidedAt }, now);
    await appendStateEvent(tx, closed);
    return bookReleases(tx, closed, now);
  });
}

/** Nothing is held, and no provider could be asked to let go of it. */
async function bookReleases(tx: Tx, closed: PaymentRow, now: Date): Promise<PaymentRow> {
  let payment = closed;
  for (const release of await openReleases(tx, closed.id)) payment = await bookRelease(tx, payment, release, now);
  return payment;
}
