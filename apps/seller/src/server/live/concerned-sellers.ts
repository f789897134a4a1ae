import "server-only";
import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import type { Envelope } from "@souk/contracts/events/v1/envelope";
import { DeliveryMovedSchema, ReturnMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import {
  LinesCancelledSchema,
  OrderCancelledSchema,
  OrderPlacedSchema,
  ReturnChangedSchema,
  ReturnPickupChangedSchema,
  SellerOrderCancelledSchema,
  SellerOrderLateSchema,
  SellerOrderMovedSchema,
  ShipmentChangedSchema,
} from "@souk/contracts/order/v1/order_events";
import { receivedEvent } from "@souk/events/define-consumer";

type Reading = (envelope: Envelope) => readonly string[];

function reading<Desc extends DescMessage>(
  schema: Desc,
  sellersOf: (payload: MessageShape<Desc>) => readonly string[],
): Reading {
  return (envelope) => sellersOf(receivedEvent(schema, envelope).payload);
}

const shipment = reading(ShipmentChangedSchema, ({ sellerId }) => [sellerId]);
const moved = reading(SellerOrderMovedSchema, ({ sellerId }) => [sellerId]);
const pickedUp = reading(ReturnPickupChangedSchema, ({ sellerId }) => [sellerId]);
const returned = reading(ReturnChangedSchema, ({ sellerId }) => [sellerId]);

const readings: Readonly<Record<string, Reading>> = {
  "order.placed.v1": reading(OrderPlacedSchema, ({ sellerOrders }) => sellerOrders.map(({ sellerId }) => sellerId)),
  "order.cancelled.v1": reading(OrderCancelledSchema, ({ parts }) => parts.map(({ sellerId }) => sellerId)),
  "order.seller_order_cancelled.v1": reading(SellerOrderCancelledSchema, ({ sellerId }) => [sellerId]),
  "order.lines_cancelled.v1": reading(LinesCancelledSchema, ({ sellerId }) => [sellerId]),
  "order.seller_order_late.v1": reading(SellerOrderLateSchema, ({ sellerId }) => [sellerId]),
  "order.shipment_packed.v1": shipment,
  "order.shipment_unpacked.v1": shipment,
  "order.shipment_handed_over.v1": shipment,
  "order.seller_order_packed.v1": moved,
  "order.seller_order_handed_over.v1": moved,
  "order.seller_order_delivered.v1": moved,
  "order.return_requested.v1": returned,
  "order.return_approved.v1": returned,
  "order.return_declined.v1": returned,
  "order.return_cancelled.v1": returned,
  "order.return_expired.v1": returned,
  "order.return_received.v1": returned,
  "order.return_refunded.v1": returned,
  "order.return_pickup_booked.v1": pickedUp,
  "order.return_pickup_called_off.v1": pickedUp,
};

const delivery = reading(DeliveryMovedSchema, ({ sellerId }) => [sellerId]);
const returning = reading(ReturnMovedSchema, ({ sellerId }) => [sellerId]);

/**
 * The sellers whose orders an event is about: one that is placed with several is about each of them.
 * @throws UndecodableError when the payload is not what the type promises
 */
export function concernedSellers(envelope: Envelope): readonly string[] {
  if (envelope.type.startsWith("logistics.delivery_")) return delivery(envelope);
  if (envelope.type.startsWith("logistics.return_")) return returning(envelope);
  return readings[envelope.type]?.(envelope) ?? [];
}
