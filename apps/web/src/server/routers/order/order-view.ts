import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { type MoneyView, moneyView } from "@souk/bff/views";
import {
  type Order,
  Order_State,
  type OrderSummary,
  type SellerOrder,
  SellerOrder_State,
  type TimelineEntry,
} from "@souk/contracts/order/v1/order";
import type { Payment } from "@souk/contracts/payment/v1/payment";
import { type PictureView, pictureView } from "../../catalogue/picture-view.ts";
import type { SellerName } from "../../catalogue/seller-names.ts";
import { type AddressView, addressView } from "../account/address-view.ts";
import { type ItemView, itemView } from "../cart/line-view.ts";
import { type TimelineEntryView, timelineEntryViews } from "./timeline-entry-view.ts";
import { type TotalsView, totalsView } from "./totals-view.ts";

export type OrderState = "placed" | "completed" | "cancelled";
export type SellerOrderState = "placed" | "packed" | "handed_over" | "delivered" | "cancelled";

export interface SellerOrderView {
  readonly id: string;
  readonly sellerName: string | null;
  readonly sellerSlug: string | null;
  readonly state: SellerOrderState;
  readonly lines: ItemView[];
  readonly totals: TotalsView;
  /** Local dates: "2026-11-24". */
  readonly deliveryFrom: string;
  readonly deliveryUntil: string;
  /** What is about this part or about the whole order, oldest first. */
  readonly timeline: TimelineEntryView[];
}

export interface OrderView {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly placedAt: string;
  readonly canCancel: boolean;
  readonly sellerOrders: SellerOrderView[];
  readonly totals: TotalsView;
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
  readonly address: AddressView | null;
  /** Null when it is not known now. */
  readonly payment: {
    readonly cardBrand: string;
    readonly cardLast4: string;
    readonly refunded: MoneyView | null;
  } | null;
}

export interface OrderSummaryView {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly placedAt: string;
  readonly total: MoneyView | null;
  readonly itemCount: number;
  readonly pictures: PictureView[];
}

interface Extras {
  readonly payment: Payment | undefined;
  readonly sellers: ReadonlyMap<string, SellerName>;
}

export function orderView(order: Order, { payment, sellers }: Extras, locale: string): OrderView {
  const { contact, address } = order;
  return {
    id: order.id,
    number: order.number,
    state: orderState(order.state),
    placedAt: isoOf(order),
    // Whether it still is when asked to is the order service's to say.
    canCancel:
      order.state === Order_State.PLACED && order.sellerOrders.every((part) => part.state === SellerOrder_State.PLACED),
    sellerOrders: order.sellerOrders.map((part) => sellerOrderView(part, order.timeline, sellers, locale)),
    totals: totalsView(order.totals, locale),
    contact: { name: contact?.name ?? "", email: contact?.email ?? "", phone: contact?.phone ?? "" },
    address: address ? addressView(address) : null,
    payment: payment?.cardLast4 ? paymentView(payment, locale) : null,
  };
}

export function orderSummaryView(summary: OrderSummary, locale: string): OrderSummaryView {
  return {
    id: summary.id,
    number: summary.number,
    state: orderState(summary.state),
    placedAt: isoOf(summary),
    total: moneyView(summary.total, locale) ?? null,
    itemCount: summary.itemCount,
    pictures: summary.pictures.map((picture) => pictureView(picture, locale)),
  };
}

function sellerOrderView(
  part: SellerOrder,
  timeline: TimelineEntry[],
  sellers: ReadonlyMap<string, SellerName>,
  locale: string,
): SellerOrderView {
  const seller = sellers.get(part.sellerId);
  return {
    id: part.id,
    sellerName: seller?.name ?? null,
    sellerSlug: seller?.slug ?? null,
    state: sellerOrderState(part.state),
    lines: part.lines.map((line) => itemView(line, locale)),
    totals: totalsView(part.totals, locale),
    deliveryFrom: part.deliveryFrom,
    deliveryUntil: part.deliveryUntil,
    timeline: timelineEntryViews(timeline, part.id),
  };
}

function paymentView({ cardBrand, cardLast4, refunded }: Payment, locale: string) {
  const back = refunded && refunded.minorUnits > 0n ? moneyView(refunded, locale) : undefined;
  return { cardBrand, cardLast4, refunded: back ?? null };
}

function orderState(state: Order_State): OrderState {
  if (state === Order_State.CANCELLED) return "cancelled";
  return state === Order_State.COMPLETED ? "completed" : "placed";
}

const sellerOrderStates: Readonly<Record<SellerOrder_State, SellerOrderState>> = {
  [SellerOrder_State.UNSPECIFIED]: "placed",
  [SellerOrder_State.PLACED]: "placed",
  [SellerOrder_State.PACKED]: "packed",
  [SellerOrder_State.HANDED_OVER]: "handed_over",
  [SellerOrder_State.DELIVERED]: "delivered",
  [SellerOrder_State.CANCELLED]: "cancelled",
};

function sellerOrderState(state: SellerOrder_State): SellerOrderState {
  return sellerOrderStates[state];
}

function isoOf({ placedAt }: Pick<Order, "placedAt">): string {
  return placedAt ? timestampDate(placedAt).toISOString() : "";
}
