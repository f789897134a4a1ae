import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { type PaymentPartSchema, Refund_State, type RefundSchema } from "@souk/contracts/payment/v1/payment";
import type { RefundRow } from "../db/operation-store.ts";
import type { InspectedPart } from "../use-cases/inspect-payment.ts";

const stateOf = {
  requested: Refund_State.REQUESTED,
  done: Refund_State.DONE,
  refused: Refund_State.REFUSED,
} as const satisfies Record<RefundRow["state"], Refund_State>;

export function toPart(part: InspectedPart, currencyCode: string): MessageInitShape<typeof PaymentPartSchema> {
  const money = (minorUnits: bigint) => ({ currencyCode, minorUnits });
  return {
    ...{ sellerOrderId: part.sellerOrderId, sellerId: part.sellerId },
    total: money(part.total),
    commission: money(part.commission),
    captured: money(part.captured),
    refunded: money(part.refunded),
    released: money(part.released),
    refundable: money(part.refundable),
  };
}

export function toRefund(row: RefundRow, currencyCode: string): MessageInitShape<typeof RefundSchema> {
  const { id, sellerOrderId, amount, state, refusal, createdAt, settledAt } = row;
  return {
    ...{ id, sellerOrderId, amount: { currencyCode, minorUnits: amount }, state: stateOf[state], refusal },
    createdAt: timestampFromDate(createdAt),
    ...(settledAt && { settledAt: timestampFromDate(settledAt) }),
  };
}
