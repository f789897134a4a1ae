import { type ReturnPickupChanged, ReturnPickupChangedSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import type { LogisticsDeps } from "../deps.ts";
import { announceCancelled, announceDelivery } from "../use-cases/announce-delivery.ts";
import { cancelDeliveries } from "../use-cases/cancel-deliveries.ts";

type Deps = Pick<LogisticsDeps, "now" | "stopServiceMs">;
const of = { topic: "order-events", schema: ReturnPickupChangedSchema } as const;

const asDelivery = ({ pickupId, ...event }: ReturnPickupChanged) =>
  ({ ...event, shipmentId: pickupId, kind: "return" }) as const;

/** What a shopper sends back is to be collected there. */
export const onReturnPickupBooked = (deps: Deps) =>
  defineConsumer({
    ...{ ...of, name: "logistics.on-return-pickup-booked", type: "order.return_pickup_booked.v1" },
    handle: (tx, { payload, time }) =>
      announceDelivery(tx, { ...asDelivery(payload), packedAt: time, now: deps.now() }),
  });

/** Not any more, whichever of the two is heard first. What its courier has is brought to its seller all the same. */
export const onReturnPickupCalledOff = (deps: Deps) =>
  defineConsumer({
    ...{ ...of, name: "logistics.on-return-pickup-called-off", type: "order.return_pickup_called_off.v1" },
    handle: async (tx, { payload, time }) => {
      const { pickupId: shipmentId, orderId } = payload;
      await announceCancelled(tx, { ...asDelivery(payload), at: time });
      await cancelDeliveries(tx, deps, { orderId, shipmentId, kind: "return" });
    },
  });
