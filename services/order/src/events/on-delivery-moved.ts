import { timestampDate } from "@bufbuild/protobuf/wkt";
import { DeliveryMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { defineConsumer } from "@souk/events/define-consumer";
import type { ShipmentState } from "../domain/shipment.ts";
import { followDelivery } from "../use-cases/follow-delivery.ts";

const onMoved = (
  move: "collected" | "at_hub" | "delivered" | "returned",
  state: Exclude<ShipmentState, "packed">,
  returnRefundMs: number,
) =>
  defineConsumer({
    name: `order.on-delivery-${move}`,
    topic: "logistics-events",
    type: `logistics.delivery_${move}.v1`,
    schema: DeliveryMovedSchema,
    handle: (tx, { payload, time }) => {
      const { orderId, sellerOrderId, shipmentId } = payload;
      const at = payload.at ? timestampDate(payload.at) : time;
      return followDelivery(tx, { orderId, sellerOrderId, shipmentId, state, at, returnRefundMs });
    },
  });

/** What couriers do with parcels, as far as orders follow it. */
export const deliveryConsumers = ({ returnRefundMs }: { returnRefundMs: number }) => [
  onMoved("collected", "handed_over", returnRefundMs),
  // Brought to a hub by its seller, if no courier had it before.
  onMoved("at_hub", "handed_over", returnRefundMs),
  onMoved("delivered", "delivered", returnRefundMs),
  onMoved("returned", "returned", returnRefundMs),
];
