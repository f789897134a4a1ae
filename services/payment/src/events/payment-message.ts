import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Payment_State, type PaymentSchema } from "@souk/contracts/payment/v1/payment";
import type { PaymentRow } from "../db/payment-store.ts";
import type { PaymentState } from "../domain/payment-state.ts";

const stateOf = {
  pending: Payment_State.PENDING,
  action_required: Payment_State.ACTION_REQUIRED,
  authorized: Payment_State.AUTHORIZED,
  declined: Payment_State.DECLINED,
  voided: Payment_State.VOIDED,
  captured: Payment_State.CAPTURED,
} as const satisfies Record<PaymentState, Payment_State>;

/** A payment as the outside sees it, in answers and in events. */
export function toPayment(row: PaymentRow): MessageInitShape<typeof PaymentSchema> {
  const money = (minorUnits: bigint) => ({ currencyCode: row.currencyCode, minorUnits });
  return {
    id: row.id,
    orderId: row.orderId,
    state: stateOf[row.state],
    amount: money(row.amount),
    captured: money(row.captured),
    refunded: money(row.refunded),
    released: money(row.released),
    provider: row.provider,
    providerReference: row.providerPaymentId,
    cardBrand: row.cardBrand,
    cardLast4: row.cardLast4,
    declineCode: row.declineCode,
    actionUrl: row.actionUrl,
    createdAt: timestampFromDate(row.createdAt),
    updatedAt: timestampFromDate(row.updatedAt),
  };
}
