import "server-only";
import { type MoneyView, moneyView } from "@souk/bff/views";
import type { PreviewReturnRefundResponse } from "@souk/contracts/order/v1/return_service";

/** What a refund comes to, for the shopper and for the shop. */
export interface RefundPreviewView {
  readonly refund: MoneyView | null;
  readonly sellerCost: MoneyView | null;
  readonly commission: MoneyView | null;
  readonly refundable: MoneyView | null;
  /** More than can still be given back of the order. */
  readonly isTooMuch: boolean;
}

export function previewView(
  { refund, sellerCost, commission, refundable }: PreviewReturnRefundResponse,
  locale: string,
): RefundPreviewView {
  return {
    refund: moneyView(refund, locale) ?? null,
    sellerCost: moneyView(sellerCost, locale) ?? null,
    commission: moneyView(commission, locale) ?? null,
    refundable: moneyView(refundable, locale) ?? null,
    isTooMuch: (refund?.minorUnits ?? 0n) > (refundable?.minorUnits ?? 0n),
  };
}
