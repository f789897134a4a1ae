import "server-only";
import { type MoneyView, moneyView } from "@souk/bff/views";
import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import { type OrderLine, type SellerOrder, SellerOrder_State } from "@souk/contracts/order/v1/order";
import { type ItemView, itemView } from "../cart/line-view.ts";

const reasons = {
  [CancelReason.UNSPECIFIED]: "other",
  [CancelReason.OUT_OF_STOCK]: "out_of_stock",
  [CancelReason.DAMAGED]: "damaged",
  [CancelReason.CANNOT_DELIVER]: "cannot_deliver",
  [CancelReason.SHOPPER_ASKED]: "shopper_asked",
  [CancelReason.OTHER]: "other",
} as const satisfies Record<CancelReason, string>;

/** A line of a parcel. */
export interface ParcelLineView extends ItemView {
  /** What its seller cancelled of it while the rest of the parcel stands; null when nothing. */
  readonly cancelled: {
    readonly quantity: number;
    readonly reason: (typeof reasons)[CancelReason];
    /** What is not paid for it, discounts taken off. */
    readonly total: MoneyView | null;
  } | null;
}

export function parcelLineView(line: OrderLine, { state }: Pick<SellerOrder, "state">, locale: string): ParcelLineView {
  const { cancelledQuantity: quantity, cancelReason, cancelledTotal } = line;
  const isCut = quantity > 0 && state !== SellerOrder_State.CANCELLED;
  const total = moneyView(cancelledTotal, locale) ?? null;
  return { ...itemView(line, locale), cancelled: isCut ? { quantity, reason: reasons[cancelReason], total } : null };
}
