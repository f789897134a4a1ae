import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import { CancelledBy, type Fulfilment, Shipment_State } from "@souk/contracts/order/v1/fulfilment";
import { TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { cancelReason } from "./cancel-reason.ts";
import { type PictureView, pictureView } from "./picture-view.ts";
import { isoOf, type OrderState, stateView } from "./queue-view.ts";

export const cancelReasons = {
  out_of_stock: CancelReason.OUT_OF_STOCK,
  damaged: CancelReason.DAMAGED,
  cannot_deliver: CancelReason.CANNOT_DELIVER,
  shopper_asked: CancelReason.SHOPPER_ASKED,
  other: CancelReason.OTHER,
} as const;
export type CancelReasonName = keyof typeof cancelReasons;

export interface OrderLineView {
  readonly id: string;
  readonly title: string;
  readonly options: string;
  readonly sku: string;
  readonly picture: PictureView | null;
  readonly quantity: number;
  readonly packed: number;
  /** Of an order that stands. */
  readonly cancelled: number;
  readonly cancelReason: CancelReasonName | null;
  /** Of what is not cancelled. */
  readonly total: MoneyView | null;
}

export interface ShipmentView {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly isHandedOver: boolean;
  readonly weightGrams: number;
  readonly packedAt: string;
  readonly handedOverAt: string | null;
  readonly deliveredAt: string | null;
  /** When it was back, undelivered. */
  readonly returnedAt: string | null;
  readonly lines: { readonly lineId: string; readonly quantity: number }[];
}

const kinds = {
  [TimelineEntry_Kind.UNSPECIFIED]: null,
  [TimelineEntry_Kind.PLACED]: "placed",
  [TimelineEntry_Kind.PAYMENT_AUTHORIZED]: "payment_authorized",
  [TimelineEntry_Kind.PACKED]: "packed",
  [TimelineEntry_Kind.HANDED_OVER]: "handed_over",
  [TimelineEntry_Kind.PART_HANDED_OVER]: "part_handed_over",
  [TimelineEntry_Kind.PAYMENT_CAPTURED]: "payment_captured",
  [TimelineEntry_Kind.DELIVERED]: "delivered",
  [TimelineEntry_Kind.CANCELLED]: "cancelled",
  [TimelineEntry_Kind.PAYMENT_VOIDED]: "payment_voided",
  [TimelineEntry_Kind.REFUNDED]: "refunded",
  [TimelineEntry_Kind.RETURN_REQUESTED]: "return_requested",
  [TimelineEntry_Kind.RETURN_APPROVED]: "return_approved",
  [TimelineEntry_Kind.RETURN_DECLINED]: "return_declined",
  [TimelineEntry_Kind.RETURN_RECEIVED]: "return_received",
  [TimelineEntry_Kind.RETURN_CANCELLED]: "return_cancelled",
  [TimelineEntry_Kind.RETURN_EXPIRED]: "return_expired",
  [TimelineEntry_Kind.CAME_BACK]: "came_back",
  [TimelineEntry_Kind.LINES_CANCELLED]: "lines_cancelled",
} as const satisfies Record<TimelineEntry_Kind, string | null>;
type EventKind = NonNullable<(typeof kinds)[TimelineEntry_Kind]>;

/** A seller order as its page shows it. */
export interface OrderView {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: OrderState;
  readonly placedAt: string;
  readonly shipBy: string;
  readonly isLate: boolean;
  readonly cancelledAtLatest: string | null;
  readonly lines: OrderLineView[];
  readonly shipments: ShipmentView[];
  readonly address: { readonly recipient: string; readonly lines: string[]; readonly phone: string };
  /** Of what is not cancelled, while the order stands. */
  readonly total: MoneyView | null;
  /** What the shopper does not pay of what stands; null when nothing of it is cancelled. */
  readonly cancelledTotal: MoneyView | null;
  readonly delivery: MoneyView | null;
  readonly commission: MoneyView | null;
  readonly earnings: MoneyView | null;
  readonly deliveryOption: string;
  readonly deliveryFrom: string;
  readonly timeline: { readonly id: string; readonly kind: EventKind; readonly at: string }[];
  readonly cancelledBy: "shopper" | "seller" | "deadline" | "operator" | null;
  readonly cancelReason: CancelReasonName | null;
}

const cancellers = {
  [CancelledBy.UNSPECIFIED]: null,
  [CancelledBy.SHOPPER]: "shopper",
  [CancelledBy.SELLER]: "seller",
  [CancelledBy.DEADLINE]: "deadline",
  [CancelledBy.OPERATOR]: "operator",
} as const;

export function orderView(order: Fulfilment, locale: string): OrderView {
  const state = stateView(order.state);
  const gone = state === "cancelled" ? 0n : (order.cancelledTotal?.minorUnits ?? 0n);
  return {
    id: order.sellerOrderId,
    number: order.orderNumber,
    version: order.version,
    state,
    placedAt: isoOf(order.placedAt),
    shipBy: isoOf(order.shipBy),
    isLate: order.isLate,
    cancelledAtLatest: isoOf(order.cancelledAtLatest) || null,
    lines: order.lines.map((line) => lineView(line, state, locale)),
    shipments: order.shipments.map(
      ({ state, lines, packedAt, handedOverAt, deliveredAt, returnedAt, ...shipment }) => ({
        id: shipment.id,
        code: shipment.code,
        number: shipment.number,
        weightGrams: shipment.weightGrams,
        isHandedOver: state !== Shipment_State.PACKED,
        packedAt: isoOf(packedAt),
        handedOverAt: isoOf(handedOverAt) || null,
        deliveredAt: isoOf(deliveredAt) || null,
        returnedAt: isoOf(returnedAt) || null,
        lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
      }),
    ),
    address: addressView(order, locale),
    total: less(order.totals?.total, gone, locale),
    cancelledTotal: gone > 0n ? (moneyView(order.cancelledTotal, locale) ?? null) : null,
    delivery: moneyView(order.totals?.delivery, locale) ?? null,
    commission: moneyView(order.commission, locale) ?? null,
    earnings: moneyView(order.earnings, locale) ?? null,
    deliveryOption: order.deliveryOptionCode,
    deliveryFrom: order.deliveryFrom,
    timeline: order.timeline.flatMap(({ id, kind, at }) => {
      const name = kinds[kind];
      return name && at ? [{ id, kind: name, at: isoOf(at) }] : [];
    }),
    cancelledBy: cancellers[order.cancelledBy],
    cancelReason: reasonView(order.cancelReason),
  };
}

const reasonView = (reason: CancelReason): CancelReasonName | null =>
  cancelReason.options.find((name) => cancelReasons[name] === reason) ?? null;

function less(money: Fulfilment["earnings"], gone: bigint, locale: string): MoneyView | null {
  return (money && moneyView({ ...money, minorUnits: money.minorUnits - gone }, locale)) ?? null;
}

function lineView(
  { lineId, line, sku, packedQuantity }: Fulfilment["lines"][number],
  state: OrderState,
  locale: string,
): OrderLineView {
  const isGone = state === "cancelled";
  return {
    id: lineId,
    title: pickText(line?.title, locale),
    options: (line?.options ?? []).map(({ value }) => pickText(value, locale)).join(", "),
    sku,
    picture: line?.picture ? pictureView(line.picture, locale) : null,
    quantity: line?.quantity ?? 0,
    packed: packedQuantity,
    cancelled: isGone ? 0 : (line?.cancelledQuantity ?? 0),
    cancelReason: line && !isGone ? reasonView(line.cancelReason) : null,
    total: less(line?.netTotal, isGone ? 0n : (line?.cancelledTotal?.minorUnits ?? 0n), locale),
  };
}

export function addressView({ address }: Fulfilment, locale: string): OrderView["address"] {
  const {
    recipient = "",
    line1 = "",
    line2 = "",
    postalCode = "",
    city = "",
    region = "",
    countryCode = "",
  } = address ?? {};
  const country = countryCode
    ? (new Intl.DisplayNames([locale], { type: "region" }).of(countryCode) ?? countryCode)
    : "";
  const lines = [line1, line2, [postalCode, city].filter(Boolean).join(" "), region, country];
  return { recipient, lines: lines.filter((line) => line !== ""), phone: address?.phone ?? "" };
}
