import {
  SellerOrderLateSchema,
  SellerOrderMovedSchema,
  ShipmentChangedSchema,
} from "@souk/contracts/order/v1/order_events";
import type { Order, SellerOrder } from "../domain/order.ts";
import type { Shipment } from "../domain/shipment.ts";

const topic = "order-events";

export function shipmentChanged(
  change: "packed" | "unpacked" | "handed_over",
  { order, part, shipment }: { order: Order; part: SellerOrder; shipment: Shipment },
) {
  const offerOf = new Map(part.lines.map((line) => [line.id, line.snapshot.offerId]));
  return {
    topic,
    type: `order.shipment_${change}.v1`,
    key: order.id,
    schema: ShipmentChangedSchema,
    payload: {
      orderId: order.id,
      sellerOrderId: part.id,
      sellerId: part.sellerId,
      shipmentId: shipment.id,
      code: shipment.code,
      weightGrams: shipment.weightGrams,
      lines: shipment.lines.map(({ lineId, quantity }) => ({ offerId: offerOf.get(lineId) ?? "", quantity })),
    },
  };
}

/** All of a seller order is packed, has left its seller, or has arrived. */
export function sellerOrderMoved(state: "packed" | "handed_over" | "delivered", order: Order, part: SellerOrder) {
  return {
    topic,
    type: `order.seller_order_${state}.v1`,
    key: order.id,
    schema: SellerOrderMovedSchema,
    payload: {
      orderId: order.id,
      shopperId: order.shopperId,
      paymentId: order.paymentId ?? "",
      sellerOrderId: part.id,
      sellerId: part.sellerId,
    },
  };
}

export function sellerOrderLate(part: { orderId: string; sellerOrderId: string; sellerId: string }) {
  return { topic, type: "order.seller_order_late.v1", key: part.orderId, schema: SellerOrderLateSchema, payload: part };
}
