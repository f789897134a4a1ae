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
import { type Payment, Payment_State } from "@souk/contracts/payment/v1/payment";
import { type PictureView, pictureView } from "../../catalogue/picture-view.ts";
import type { SellerName } from "../../catalogue/seller-names.ts";
import { type AddressView, addressView } from "../account/address-view.ts";
import { type DiscountView, discountViews } from "../cart/discount-view.ts";
import { type ParcelLineView, parcelLineView } from "./parcel-line-view.ts";
import { type TimelineEntryView, timelineEntryViews } from "./timeline-entry-view.ts";
import { type TotalsView, totalsView } from "./totals-view.ts";

export type OrderState = "placed" | "completed" | "cancelled";
export type SellerOrderState = "placed" | "packed" | "handed_over" | "delivered" | "cancelled";

export interface SellerOrderView {
  readonly id: string;
  readonly sellerName: string | null;
  readonly sellerSlug: string | null;
  readonly state: SellerOrderState;
  /** By itself, while others stand. */
  readonly canCancel: boolean;
  readonly lines: ParcelLineView[];
  readonly totals: TotalsView;
  /** What of the total is not paid because pieces were cancelled, and what is left of it; null without any. */
  readonly cut: { readonly cancelled: MoneyView; readonly rest: MoneyView } | null;
  /** "standard", "express". */
  readonly deliveryOption: string;
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
  readonly discounts: DiscountView[];
  /** Of the parcels and pieces that were cancelled; null without any. */
  readonly cancelledTotal: MoneyView | null;
  /** What is paid in the end. */
  readonly dueTotal: MoneyView;
  /** Seen through a link, without what only its shopper sees. */
  readonly isLimited: boolean;
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
  readonly address: AddressView | null;
  /** Null when it is not known now. */
  readonly payment: {
    readonly cardBrand: string;
    readonly cardLast4: string;
    readonly refunded: MoneyView | null;
    /** On the card, neither taken nor let go of. */
    readonly held: MoneyView | null;
  } | null;
}

export interface OrderSummaryView {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly placedAt: string;
  readonly total: MoneyView | null;
  readonly itemCount: number;
  /** Some parcels, while the order stands. */
  readonly isPartCancelled: boolean;
  readonly pictures: PictureView[];
}

interface Extras {
  readonly payment: Payment | undefined;
  readonly sellers: ReadonlyMap<string, SellerName>;
}

export function orderView(order: Order, { payment, sellers }: Extras, locale: string): OrderView {
  const { contact, address } = order;
  const isOpen = order.state === Order_State.PLACED && !order.isLimited;
  const standing = order.sellerOrders.filter((part) => part.state !== SellerOrder_State.CANCELLED);
  return {
    id: order.id,
    number: order.number,
    state: orderState(order.state),
    placedAt: isoOf(order),
    // Whether it still is when asked to is the order service's to say.
    canCancel: isOpen && !standing.some((part) => part.isBeingPacked),
    sellerOrders: order.sellerOrders.map((part) => ({
      ...sellerOrderView(part, order.timeline, sellers, locale),
      canCancel: isOpen && standing.length > 1 && !part.isBeingPacked,
    })),
    totals: totalsView(order.totals, locale),
    discounts: discountViews(order.discounts, locale),
    ...cancelledView(order, locale),
    isLimited: order.isLimited,
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
    isPartCancelled:
      summary.state !== Order_State.CANCELLED && summary.sellerOrderStates.includes(SellerOrder_State.CANCELLED),
    pictures: summary.pictures.map((picture) => pictureView(picture, locale)),
  };
}

function sellerOrderView(
  part: SellerOrder,
  timeline: TimelineEntry[],
  sellers: ReadonlyMap<string, SellerName>,
  locale: string,
): Omit<SellerOrderView, "canCancel"> {
  const seller = sellers.get(part.sellerId);
  return {
    id: part.id,
    sellerName: seller?.name ?? null,
    sellerSlug: seller?.slug ?? null,
    state: sellerOrderState(part.state),
    lines: part.lines.map((line) => parcelLineView(line, part, locale)),
    totals: totalsView(part.totals, locale),
    cut: cutView(part, locale),
    deliveryOption: part.deliveryOptionCode,
    deliveryFrom: part.deliveryFrom,
    deliveryUntil: part.deliveryUntil,
    timeline: timelineEntryViews(timeline, part.id),
  };
}

function cutView({ cancelledTotal, restTotals }: SellerOrder, locale: string): SellerOrderView["cut"] {
  if (!cancelledTotal || !restTotals?.total) return null;
  return { cancelled: moneyOf(cancelledTotal, locale), rest: moneyOf(restTotals.total, locale) };
}

function paymentView(payment: Payment, locale: string): OrderView["payment"] {
  const { cardBrand, cardLast4, refunded, amount, captured, released, state } = payment;
  const held = (amount?.minorUnits ?? 0n) - (captured?.minorUnits ?? 0n) - (released?.minorUnits ?? 0n);
  const isHeld = state === Payment_State.AUTHORIZED || state === Payment_State.CAPTURED;
  return {
    cardBrand,
    cardLast4,
    refunded: aboveZero(refunded, locale),
    held: amount && isHeld ? aboveZero({ ...amount, minorUnits: held }, locale) : null,
  };
}

function cancelledView({ cancelledTotal, totals }: Order, locale: string) {
  const total = totals?.total;
  if (!total) throw new Error("the order service answered without a total");
  const minorUnits = total.minorUnits - (cancelledTotal?.minorUnits ?? 0n);
  return {
    cancelledTotal: aboveZero(cancelledTotal, locale),
    dueTotal: moneyOf({ currencyCode: total.currencyCode, minorUnits }, locale),
  };
}

function moneyOf(money: Parameters<typeof moneyView>[0], locale: string): MoneyView {
  const view = moneyView(money, locale);
  if (!view) throw new Error("an amount of an order cannot be shown");
  return view;
}

function aboveZero(money: Parameters<typeof moneyView>[0], locale: string): MoneyView | null {
  return money && money.minorUnits > 0n ? (moneyView(money, locale) ?? null) : null;
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
