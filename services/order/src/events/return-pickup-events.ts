import { ReturnPickupChangedSchema } from "@souk/contracts/order/v1/order_events";
import type { Return } from "../domain/return.ts";
import type { ReturnPickup } from "../domain/return-pickup.ts";

export function returnPickupChanged(change: "booked" | "called_off", pickup: ReturnPickup, of: Return) {
  const { id: pickupId, returnId, code, weightGrams } = pickup;
  const { orderId, sellerOrderId, sellerId } = of;
  return {
    topic: "order-events",
    type: `order.return_pickup_${change}.v1`,
    key: orderId,
    schema: ReturnPickupChangedSchema,
    payload: { pickupId, returnId, orderId, sellerOrderId, sellerId, code, weightGrams },
  };
}
