import {
  LinesCancelledSchema,
  OrderCancelledSchema,
  OrderPlacedSchema,
  SellerOrderCancelledSchema,
} from "@souk/contracts/order/v1/order_events";
import { PaymentChangedSchema } from "@souk/contracts/payment/v1/payment_events";
import { newId } from "@souk/ids/id";
import { event, type Told } from "./harness.ts";

const eur = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });

/** One seller's part of an order, and what became of it. */
export interface Part {
  readonly sellerId: string;
  readonly lines: readonly { readonly productId: string; readonly quantity: number; readonly total: bigint }[];
  readonly discount: bigint;
  readonly commission: bigint;
  /** What of its first line was cancelled while the rest stood. */
  readonly gone: { readonly quantity: number; readonly total: bigint; readonly commission: bigint } | null;
  readonly isCancelled: boolean;
  readonly refunds: readonly bigint[];
}

export interface Happening {
  readonly at: Date;
  readonly parts: readonly Part[];
  /** The whole of it. */
  readonly isCancelled: boolean;
}

/** All that is told of an order, in the order in which it happened. */
export function toldOf({ at, parts, isCancelled }: Happening): Told[] {
  const orderId = newId();
  const of = { key: orderId, at };
  const known = parts.map((part) => ({ ...part, sellerOrderId: newId() }));
  const placed = event(["order-events", "order.placed.v1", OrderPlacedSchema], of, {
    orderId,
    sellerOrders: known.map(({ sellerOrderId, sellerId, lines, commission, discount }) => ({
      ...{ sellerOrderId, sellerId, total: eur(0n), commission: eur(commission) },
      sales: lines.map(({ total, ...line }, index) => ({
        ...line,
        offerId: newId(),
        total: eur(total),
        sellerDiscount: eur(index === 0 ? discount : 0n),
      })),
    })),
  });
  const later = { key: orderId, at: new Date(at.getTime() + 3_600_000) };
  const changes = known.flatMap(({ sellerOrderId, sellerId, refunds, gone, ...part }) => [
    ...(gone
      ? [
          event(["order-events", "order.lines_cancelled.v1", LinesCancelledSchema], later, {
            ...{ orderId, sellerOrderId, sellerId, cancellationId: newId(), commission: eur(gone.commission) },
            sales: part.lines.slice(0, 1).map(({ productId }) => ({
              ...{ offerId: newId(), productId, quantity: gone.quantity },
              ...{ total: eur(gone.total), sellerDiscount: eur(0n) },
            })),
          }),
        ]
      : []),
    ...(part.isCancelled
      ? [
          event(["order-events", "order.seller_order_cancelled.v1", SellerOrderCancelledSchema], later, {
            ...{ orderId, sellerOrderId, sellerId },
          }),
        ]
      : []),
    ...refunds.map((amount) =>
      event(["payment-events", "payment.refunded.v1", PaymentChangedSchema], later, {
        ...{ sellerOrderId, amount: eur(amount), payment: { orderId } },
      }),
    ),
  ]);
  const cancelled = event(["order-events", "order.cancelled.v1", OrderCancelledSchema], later, { orderId });
  return [placed, ...changes, ...(isCancelled ? [cancelled] : [])];
}
