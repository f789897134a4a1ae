import "server-only";
import { type Payment, Payment_State, Refund_State } from "@souk/contracts/payment/v1/payment";
import type { InspectPaymentResponse } from "@souk/contracts/payment/v1/payment_service";
import { instant, shown } from "../money/money-view.ts";
import type { SellerName } from "./names-of.ts";

const paymentStates = {
  [Payment_State.UNSPECIFIED]: "pending",
  [Payment_State.PENDING]: "pending",
  [Payment_State.ACTION_REQUIRED]: "action_required",
  [Payment_State.AUTHORIZED]: "authorized",
  [Payment_State.DECLINED]: "declined",
  [Payment_State.VOIDED]: "voided",
  [Payment_State.CAPTURED]: "captured",
} as const satisfies Record<Payment_State, string>;

const refundStates = {
  [Refund_State.UNSPECIFIED]: "requested",
  [Refund_State.REQUESTED]: "requested",
  [Refund_State.DONE]: "done",
  [Refund_State.REFUSED]: "refused",
} as const satisfies Record<Refund_State, string>;

export interface DeskPaymentView {
  readonly state: (typeof paymentStates)[Payment_State];
  readonly amount: string;
  readonly captured: string;
  readonly refunded: string;
  readonly released: string;
  /** "Visa •••• 4242"; empty when there is none. */
  readonly card: string;
  readonly provider: string;
  readonly reference: string;
}

export interface RefundView {
  readonly id: string;
  readonly seller: string;
  readonly amount: string;
  readonly state: (typeof refundStates)[Refund_State];
  readonly refusal: string;
  readonly at: string | null;
}

export function paymentView(payment: Payment, locale: string): DeskPaymentView {
  const { cardBrand, cardLast4, provider, providerReference: reference } = payment;
  return {
    ...{ state: paymentStates[payment.state], provider, reference },
    amount: shown(payment.amount, locale),
    captured: shown(payment.captured, locale),
    refunded: shown(payment.refunded, locale),
    released: shown(payment.released, locale),
    card: cardLast4 && `${cardBrand} •••• ${cardLast4}`,
  };
}

export function refundViews(
  { parts, refunds }: InspectPaymentResponse,
  nameOf: (sellerId: string) => SellerName,
  locale: string,
): RefundView[] {
  const sellerOf = (id: string) => parts.find(({ sellerOrderId }) => sellerOrderId === id)?.sellerId ?? "";
  return refunds.map(({ id, sellerOrderId, amount, state, refusal, createdAt }) => ({
    ...{ id, amount: shown(amount, locale), state: refundStates[state], refusal, at: instant(createdAt) },
    seller: nameOf(sellerOf(sellerOrderId)).name,
  }));
}
