import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  Order_State,
  type OrderLineSchema,
  type OrderSchema,
  type OrderSummarySchema,
  SellerOrder_State,
  type SellerOrderSchema,
  TimelineEntry_Kind,
  type TimelineEntrySchema,
  type TotalsSchema,
} from "@souk/contracts/order/v1/order";
import type { MediaSchema } from "@souk/contracts/product/v1/product";
import type { OrderSummary } from "../db/order-list-store.ts";
import { cancelledOf, restOf } from "../domain/line-cancellation.ts";
import type {
  Order,
  OrderLine,
  Picture,
  Recipient,
  SellerOrder,
  Texts,
  TimelineEntry,
  TimelineKind,
} from "../domain/order.ts";
import { isBeingPacked, type OrderState, type SellerOrderState } from "../domain/order-state.ts";
import type { TotalsMinor } from "../domain/quote.ts";
import { restTotals } from "../domain/rest-totals.ts";
import { mergeDiscounts } from "../domain/seller-discounts.ts";
import { sumOf } from "../domain/sum-of.ts";
import { taxLines } from "../domain/vat.ts";
import { cancelReasonOf } from "../events/cancel-reason.ts";
import { toDiscount } from "./discount-mapper.ts";

export const orderStateOf = {
  quoted: Order_State.UNSPECIFIED,
  abandoned: Order_State.UNSPECIFIED,
  placed: Order_State.PLACED,
  completed: Order_State.COMPLETED,
  cancelled: Order_State.CANCELLED,
} as const satisfies Record<OrderState, Order_State>;

export const sellerOrderStateOf = {
  placed: SellerOrder_State.PLACED,
  packed: SellerOrder_State.PACKED,
  handed_over: SellerOrder_State.HANDED_OVER,
  delivered: SellerOrder_State.DELIVERED,
  cancelled: SellerOrder_State.CANCELLED,
} as const satisfies Record<SellerOrderState, SellerOrder_State>;

const kindOf = {
  placed: TimelineEntry_Kind.PLACED,
  payment_authorized: TimelineEntry_Kind.PAYMENT_AUTHORIZED,
  packed: TimelineEntry_Kind.PACKED,
  handed_over: TimelineEntry_Kind.HANDED_OVER,
  part_handed_over: TimelineEntry_Kind.PART_HANDED_OVER,
  payment_captured: TimelineEntry_Kind.PAYMENT_CAPTURED,
  delivered: TimelineEntry_Kind.DELIVERED,
  cancelled: TimelineEntry_Kind.CANCELLED,
  payment_voided: TimelineEntry_Kind.PAYMENT_VOIDED,
  refunded: TimelineEntry_Kind.REFUNDED,
  return_requested: TimelineEntry_Kind.RETURN_REQUESTED,
  return_approved: TimelineEntry_Kind.RETURN_APPROVED,
  return_declined: TimelineEntry_Kind.RETURN_DECLINED,
  return_received: TimelineEntry_Kind.RETURN_RECEIVED,
  return_cancelled: TimelineEntry_Kind.RETURN_CANCELLED,
  return_expired: TimelineEntry_Kind.RETURN_EXPIRED,
  came_back: TimelineEntry_Kind.CAME_BACK,
  lines_cancelled: TimelineEntry_Kind.LINES_CANCELLED,
} as const satisfies Record<TimelineKind, TimelineEntry_Kind>;

export function toOrder(
  order: Order,
  recipient: Recipient,
  timeline: readonly TimelineEntry[],
): MessageInitShape<typeof OrderSchema> {
  return {
    id: order.id,
    number: order.number,
    shopperId: order.shopperId,
    state: orderStateOf[order.state],
    sellerOrders: order.sellerOrders.map((part) => toSellerOrder(part, order)),
    totals: toTotals(order.totals, order),
    discounts: orderDiscounts(order),
    contact: recipient.contact,
    address: recipient.address,
    paymentId: order.paymentId ?? "",
    ...(order.placedAt && { placedAt: timestampFromDate(order.placedAt) }),
    timeline: timeline.map(toTimelineEntry),
    locale: order.locale,
    cancelledTotal: { currencyCode: order.currencyCode, minorUnits: cancelledMinor(order) },
  };
}

function cancelledMinor({ sellerOrders }: Order): bigint {
  return sumOf(sellerOrders.map((part) => (part.state === "cancelled" ? part.totals.total : part.cancelledMinor)));
}

/** Of all sellers of an order together. */
export function orderDiscounts({ sellerOrders, currencyCode }: Order) {
  return mergeDiscounts(sellerOrders.flatMap((part) => part.discounts)).map((each) => toDiscount(each, currencyCode));
}

export function toLine(line: OrderLine, currencyCode: string): MessageInitShape<typeof OrderLineSchema> {
  const { offerId, productId, productSlug, sellerId, title, options, picture } = line.snapshot;
  const amount = (minorUnits: bigint) => ({ currencyCode, minorUnits });
  const discount = sumOf(line.discounts.map(({ amountMinor }) => amountMinor));
  return {
    offerId,
    productId,
    productSlug,
    sellerId,
    title: text(title),
    options: options.map(({ name, value }) => ({ name: text(name), value: text(value) })),
    ...(picture && { picture: toMedia(picture) }),
    quantity: line.quantity,
    cancelledQuantity: line.cancelledQuantity,
    ...(line.cancelReason && { cancelReason: cancelReasonOf[line.cancelReason] }),
    cancelledTotal: amount(cancelledOf(line)),
    unitPrice: amount(line.unitPriceMinor),
    total: amount(line.totalMinor),
    discount: amount(discount),
    netTotal: amount(line.totalMinor - discount),
    discounts: line.discounts.map(({ promotionId, amountMinor }) => ({ promotionId, amount: amount(amountMinor) })),
  };
}

export function toTotals(
  totals: TotalsMinor,
  { currencyCode, taxBasisPoints }: { currencyCode: string; taxBasisPoints: bigint },
): MessageInitShape<typeof TotalsSchema> {
  const amount = (minorUnits: bigint) => ({ currencyCode, minorUnits });
  return {
    items: amount(totals.items),
    delivery: amount(totals.delivery),
    discount: amount(totals.discount),
    total: amount(totals.total),
    taxIncluded: amount(totals.taxIncluded),
    taxes: taxLines(totals.total, totals.taxIncluded, taxBasisPoints).map(({ rateBasisPoints, base, tax }) => ({
      rateBasisPoints: Number(rateBasisPoints),
      base: amount(base),
      tax: amount(tax),
    })),
  };
}

export function toSummary(order: OrderSummary): MessageInitShape<typeof OrderSummarySchema> {
  return {
    id: order.id,
    number: order.number,
    state: orderStateOf[order.state],
    total: { currencyCode: order.currencyCode, minorUnits: order.totalMinor },
    itemCount: order.itemCount,
    pictures: order.pictures.map(toMedia),
    placedAt: timestampFromDate(order.placedAt),
    sellerOrderStates: order.sellerOrderStates.map((state) => sellerOrderStateOf[state]),
  };
}

function toSellerOrder(part: SellerOrder, order: Order): MessageInitShape<typeof SellerOrderSchema> {
  const { id, currencyCode } = order;
  const rest = restTotals(part, order.taxBasisPoints);
  return {
    id: part.id,
    orderId: id,
    sellerId: part.sellerId,
    state: sellerOrderStateOf[part.state],
    lines: part.lines.map((line) => toLine(line, currencyCode)),
    totals: toTotals(part.totals, order),
    discounts: part.discounts.map((discount) => toDiscount(discount, currencyCode)),
    deliveryOptionCode: part.deliveryOptionCode,
    commission: { currencyCode, minorUnits: commissionOf(part) },
    deliveryFrom: part.deliveryFrom,
    deliveryUntil: part.deliveryUntil,
    isBeingPacked: isBeingPacked(part),
    cancelledTotal: { currencyCode, minorUnits: part.cancelledMinor },
    ...(rest && {
      restTotals: toTotals(rest.totals, order),
      restDiscounts: rest.discounts.map((discount) => toDiscount(discount, currencyCode)),
    }),
  };
}

/** Of a cancelled part it is told what it was. */
const commissionOf = (part: SellerOrder) =>
  part.state === "cancelled" ? part.commissionMinor : restOf(part).commissionMinor;

export function toTimelineEntry(entry: TimelineEntry): MessageInitShape<typeof TimelineEntrySchema> {
  return {
    id: entry.id,
    kind: kindOf[entry.kind],
    sellerOrderId: entry.sellerOrderId ?? "",
    at: timestampFromDate(entry.at),
  };
}

export function toMedia({ alt, ...picture }: Picture): MessageInitShape<typeof MediaSchema> {
  return { ...picture, alt: text(alt) };
}

export function text(byLanguage: Texts) {
  return { byLanguage: { ...byLanguage } };
}
