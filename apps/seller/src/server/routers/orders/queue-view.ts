import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import { type MoneyView, moneyView } from "@souk/bff/views";
import type { FulfilmentSummary } from "@souk/contracts/order/v1/fulfilment";
import { SellerOrder_State } from "@souk/contracts/order/v1/order";
import { type PictureView, pictureView } from "./picture-view.ts";

export type OrderState = "placed" | "packed" | "handed_over" | "delivered" | "cancelled";

/** A seller order as a row of the queue. */
export interface QueueRowView {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  /** ISO 8601. */
  readonly placedAt: string;
  readonly shipBy: string;
  readonly isLate: boolean;
  readonly itemCount: number;
  readonly packedCount: number;
  readonly shipmentCount: number;
  readonly pictures: readonly PictureView[];
  readonly recipient: string;
  readonly city: string;
  readonly total: MoneyView | null;
  readonly earnings: MoneyView | null;
  /** "standard", "express". */
  readonly deliveryOption: string;
}

const states: Readonly<Record<SellerOrder_State, OrderState>> = {
  [SellerOrder_State.UNSPECIFIED]: "placed",
  [SellerOrder_State.PLACED]: "placed",
  [SellerOrder_State.PACKED]: "packed",
  [SellerOrder_State.HANDED_OVER]: "handed_over",
  [SellerOrder_State.DELIVERED]: "delivered",
  [SellerOrder_State.CANCELLED]: "cancelled",
};

export const stateView = (state: SellerOrder_State): OrderState => states[state];

export const isoOf = (at: Timestamp | undefined): string => (at ? timestampDate(at).toISOString() : "");

export function queueRowView(row: FulfilmentSummary, locale: string): QueueRowView {
  return {
    id: row.sellerOrderId,
    number: row.orderNumber,
    state: stateView(row.state),
    placedAt: isoOf(row.placedAt),
    shipBy: isoOf(row.shipBy),
    isLate: row.isLate,
    itemCount: row.itemCount,
    packedCount: row.packedCount,
    shipmentCount: row.shipmentCount,
    pictures: row.pictures.map((picture) => pictureView(picture, locale)),
    recipient: row.recipientName,
    city: row.city,
    total: moneyView(row.total, locale) ?? null,
    earnings: moneyView(row.earnings, locale) ?? null,
    deliveryOption: row.deliveryOptionCode,
  };
}
