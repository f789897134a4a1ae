import {
  LinesCancelledSchema,
  OrderCancelled_Reason,
  OrderCancelledSchema,
  OrderLinkRequestedSchema,
  OrderPlacedSchema,
  SellerOrderCancelledSchema,
} from "@souk/contracts/order/v1/order_events";
import type { CancelledBy, CancelReason } from "../domain/cancellation.ts";
import { type CancelledPieces, type cancellationOf, restOf } from "../domain/line-cancellation.ts";
import type { Order, SellerOrder } from "../domain/order.ts";
import { salesOf } from "../domain/sales-of.ts";
import { cancelReasonOf } from "./cancel-reason.ts";

const topic = "order-events";

export function orderPlaced(order: Order) {
  const amount = (minorUnits: bigint) => ({ currencyCode: order.currencyCode, minorUnits });
  return {
    topic,
    type: "order.placed.v1",
    key: order.id,
    schema: OrderPlacedSchema,
    payload: {
      orderId: order.id,
      shopperId: order.shopperId,
      paymentId: order.paymentId ?? "",
      total: amount(order.totals.total),
      sellerOrders: order.sellerOrders.map((part) => ({
        sellerOrderId: part.id,
        sellerId: part.sellerId,
        total: amount(part.totals.total),
        lines: part.lines.map(({ snapshot, quantity }) => ({ offerId: snapshot.offerId, quantity })),
        commission: amount(part.commissionMinor),
        sales: salesOf(part).map(({ totalMinor, sellerDiscountMinor, ...sale }) => ({
          ...sale,
          total: amount(totalMinor),
          sellerDiscount: amount(sellerDiscountMinor),
        })),
      })),
    },
  };
}

export function sellerOrderCancelled(order: Order, part: SellerOrder) {
  return {
    topic,
    type: "order.seller_order_cancelled.v1",
    key: order.id,
    schema: SellerOrderCancelledSchema,
    payload: {
      orderId: order.id,
      shopperId: order.shopperId,
      paymentId: order.paymentId ?? "",
      sellerOrderId: part.id,
      sellerId: part.sellerId,
      total: { currencyCode: order.currencyCode, minorUnits: restOf(part).totalMinor },
      lines: part.lines.flatMap(({ snapshot, quantity, cancelledQuantity }) => {
        const left = quantity - cancelledQuantity;
        return left > 0 ? [{ offerId: snapshot.offerId, quantity: left }] : [];
      }),
    },
  };
}

interface CancelledLines {
  readonly id: string;
  readonly pieces: readonly CancelledPieces[];
  readonly reason: CancelReason;
  readonly gone: ReturnType<typeof cancellationOf>;
}

/** Pieces of a part that stands. */
export function linesCancelled(order: Order, part: SellerOrder, { id, pieces, reason, gone }: CancelledLines) {
  const amount = (minorUnits: bigint) => ({ currencyCode: order.currencyCode, minorUnits });
  const offerOf = new Map(part.lines.map((line) => [line.id, line.snapshot.offerId]));
  return {
    topic,
    type: "order.lines_cancelled.v1",
    key: order.id,
    schema: LinesCancelledSchema,
    payload: {
      orderId: order.id,
      shopperId: order.shopperId,
      paymentId: order.paymentId ?? "",
      sellerOrderId: part.id,
      sellerId: part.sellerId,
      cancellationId: id,
      lines: pieces.map(({ lineId, quantity }) => ({ offerId: offerOf.get(lineId) ?? "", quantity })),
      total: amount(gone.totalMinor),
      commission: amount(gone.commissionMinor),
      marketplaceDiscount: amount(gone.marketplaceMinor),
      reason: cancelReasonOf[reason],
      sales: gone.sales.map(({ totalMinor, sellerDiscountMinor, ...sale }) => ({
        ...sale,
        total: amount(totalMinor),
        sellerDiscount: amount(sellerDiscountMinor),
      })),
    },
  };
}

export function orderLinkRequested(orderId: string) {
  const type = "order.link_requested.v1";
  return { topic, type, key: orderId, schema: OrderLinkRequestedSchema, payload: { orderId } };
}

const reasonOf = {
  shopper: OrderCancelled_Reason.SHOPPER,
  seller: OrderCancelled_Reason.SELLER,
  deadline: OrderCancelled_Reason.OVERDUE,
  operator: OrderCancelled_Reason.OPERATOR,
} as const satisfies Record<CancelledBy, OrderCancelled_Reason>;

/** Nobody cancelled it whose checkout did not come to its end. */
export function orderCancelled(order: Order, by: CancelledBy | null, standing: readonly SellerOrder[]) {
  return {
    topic,
    type: "order.cancelled.v1",
    key: order.id,
    schema: OrderCancelledSchema,
    payload: {
      orderId: order.id,
      shopperId: order.shopperId,
      paymentId: order.paymentId ?? "",
      reason: by ? reasonOf[by] : OrderCancelled_Reason.ABANDONED,
      parts: standing.map((part) => ({
        sellerOrderId: part.id,
        sellerId: part.sellerId,
        total: { currencyCode: order.currencyCode, minorUnits: restOf(part).totalMinor },
      })),
    },
  };
}
