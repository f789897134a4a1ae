import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  Drop_State,
  type DropSchema,
  type DropStepSchema,
  type SellerDeliverySchema,
} from "@souk/contracts/logistics/v1/delivery_service";
import type { Sealer } from "@souk/personal-data/sealer";
import type { BookingRow } from "../db/booking-store.ts";
import type { DeliveryRow, StepRow } from "../db/delivery-store.ts";
import type { StopWithParcels } from "../db/run-store.ts";
import { hasLabel } from "../domain/carrier-way.ts";
import type { DropState } from "../domain/drop-state.ts";
import type { DropView } from "../use-cases/read-drops.ts";
import { openDetails } from "./delivery-mapper.ts";
import { deliveryStateOf, failureOf } from "./enums.ts";
import { toPoint, toTime, toWindow } from "./place-mapper.ts";

const stateOf: Readonly<Record<DropState, Drop_State>> = {
  waiting: Drop_State.WAITING,
  planned: Drop_State.PLANNED,
  on_the_way: Drop_State.ON_THE_WAY,
  next: Drop_State.NEXT,
  arrived: Drop_State.ARRIVED,
  delivered: Drop_State.DELIVERED,
  attempt_failed: Drop_State.ATTEMPT_FAILED,
  returning: Drop_State.RETURNING,
  returned: Drop_State.RETURNED,
  with_carrier: Drop_State.WITH_CARRIER,
};

export function toDrop(sealer: Sealer, view: DropView): MessageInitShape<typeof DropSchema> {
  const { deliveries, stop, position, proof } = view;
  const [first] = deliveries;
  const failed = deliveries.find(({ state, failureReason }) => state === "attempt_failed" && failureReason);
  return {
    ...{ id: view.id, state: stateOf[view.state], pin: view.pin, note: view.note, courierName: view.courierName },
    parcels: deliveries.map(({ id, sellerOrderId, sellerId, code, state }) => ({
      ...{ shipmentId: id, sellerOrderId, sellerId, code, state: deliveryStateOf[state] },
    })),
    estimatedArrival: toTime(stop?.estimatedArrival),
    window: first && toWindow(first.windowFrom, first.windowUntil),
    courierPosition: position && toPoint(position),
    courierPositionAt: toTime(position?.at),
    place: first && toPoint(first),
    stopsBefore: view.stopsBefore,
    ...(failed?.failureReason && { failureReason: failureOf[failed.failureReason] }),
    steps: stepsTogether(view.steps),
    ...{ trackingNumber: view.booking?.trackingNumber ?? "", trackingUrl: view.booking?.trackingUrl ?? "" },
    deliveredAt: toTime(latest(deliveries.map(({ deliveredAt }) => deliveredAt))),
    receivedBy: (proof && openDetails(sealer, proof)?.receivedBy) || "",
  };
}

const latest = (times: readonly (Date | null)[]) =>
  times.reduce((most, at) => (at && (!most || at > most) ? at : most), null);

/** What happened to several parcels in one moment is one step. */
export function stepsTogether(steps: readonly StepRow[]): MessageInitShape<typeof DropStepSchema>[] {
  const same = Map.groupBy(steps, ({ state, at }) => `${state} ${at.getTime()}`);
  return [...same.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const reason = first.failureReason && { failureReason: failureOf[first.failureReason] };
    const shipmentIds = own.map(({ shipmentId }) => shipmentId);
    return [{ state: deliveryStateOf[first.state], at: toTime(first.at), shipmentIds, ...reason }];
  });
}

interface SellerView {
  readonly delivery: DeliveryRow;
  readonly steps: readonly StepRow[];
  readonly pickup: StopWithParcels | undefined;
  readonly drop: StopWithParcels | undefined;
  readonly booking: BookingRow | undefined;
}

export function toSellerDelivery(view: SellerView): MessageInitShape<typeof SellerDeliverySchema> {
  const { delivery, steps, pickup, drop, booking } = view;
  return {
    ...{ sellerOrderId: delivery.sellerOrderId, shipmentId: delivery.id, code: delivery.code },
    state: deliveryStateOf[delivery.state],
    estimatedPickup: toTime(pickup?.estimatedArrival),
    estimatedArrival: toTime(drop?.estimatedArrival),
    steps: stepsTogether(steps),
    ...(delivery.failureReason && { failureReason: failureOf[delivery.failureReason] }),
    ...{ goesByCarrier: booking !== undefined, hasCarrierLabel: booking !== undefined && hasLabel(delivery, booking) },
    ...{ trackingNumber: booking?.trackingNumber ?? "", trackingUrl: booking?.trackingUrl ?? "" },
  };
}
