import { ShipmentChangedSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { findDeliveries } from "../db/delivery-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { announceCancelled, announceDelivery } from "../use-cases/announce-delivery.ts";
import { cancelDeliveries } from "../use-cases/cancel-deliveries.ts";
import { noteHandOver } from "../use-cases/note-hand-over.ts";

type Deps = Pick<LogisticsDeps, "now" | "stopServiceMs">;
const of = { topic: "order-events", schema: ShipmentChangedSchema } as const;

/** A packed parcel is to be brought. */
export const onShipmentPacked = (deps: Deps) =>
  defineConsumer({
    ...{ ...of, name: "logistics.on-shipment-packed", type: "order.shipment_packed.v1" },
    handle: (tx, { payload, time }) => announceDelivery(tx, { ...payload, packedAt: time, now: deps.now() }),
  });

/** An unpacked one is not, whichever of the two is heard first. */
export const onShipmentUnpacked = (deps: Deps) =>
  defineConsumer({
    ...{ ...of, name: "logistics.on-shipment-unpacked", type: "order.shipment_unpacked.v1" },
    handle: async (tx, { payload, time }) => {
      const { shipmentId, orderId } = payload;
      await announceCancelled(tx, { ...payload, at: time });
      await cancelDeliveries(tx, deps, { orderId, shipmentId });
    },
  });

export const onShipmentHandedOver = (deps: Deps) =>
  defineConsumer({
    ...{ ...of, name: "logistics.on-shipment-handed-over", type: "order.shipment_handed_over.v1" },
    handle: async (tx, { payload, time }) => {
      const [known] = await findDeliveries(tx, [payload.shipmentId]);
      if (!known) await announceDelivery(tx, { ...payload, packedAt: time, now: deps.now() });
      await noteHandOver(tx, deps, { shipmentId: payload.shipmentId, at: time });
    },
  });
