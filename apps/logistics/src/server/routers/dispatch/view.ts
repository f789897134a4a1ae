import "server-only";
import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import type { DeliveryException } from "@souk/contracts/logistics/v1/dispatch_service";
import {
  type Courier,
  Courier_State as CourierState,
  type Delivery,
  type GeoPoint,
  type Hub,
  type Run,
  type Stop,
} from "@souk/contracts/logistics/v1/logistics";
import {
  accuracies,
  decisions,
  deliveryStates,
  exceptionKinds,
  failureReasons,
  runStates,
  stopKinds,
  stopParties,
  stopStates,
  vehicleKinds,
} from "./names.ts";

export interface PointView {
  readonly latitude: number;
  readonly longitude: number;
}

export const instant = (at: Timestamp | undefined): string | null => (at ? timestampDate(at).toISOString() : null);

export const pointView = (place: GeoPoint | undefined): PointView | null =>
  place ? { latitude: place.latitude, longitude: place.longitude } : null;

export function deliveryView(delivery: Delivery) {
  return {
    id: delivery.shipmentId,
    code: delivery.code,
    orderNumber: delivery.orderNumber,
    state: deliveryStates[delivery.state],
    weightGrams: delivery.weightGrams,
    isExpress: delivery.optionCode === "express" && !delivery.isReturn,
    isReturn: delivery.isReturn,
    from: instant(delivery.window?.from),
    until: instant(delivery.window?.until),
    attempts: delivery.attemptCount,
    city: delivery.recipientCity,
    postalCode: delivery.recipientPostalCode,
    place: pointView(delivery.place),
    accuracy: accuracies[delivery.placeAccuracy],
  };
}

export function stopView(stop: Stop) {
  const { address } = stop;
  const street = [address?.line1, address?.line2].filter(Boolean).join(", ");
  return {
    id: stop.id,
    number: stop.number,
    kind: stopKinds[stop.kind],
    state: stopStates[stop.state],
    party: stopParties[stop.party],
    name: stop.partyName,
    street,
    city: [address?.postalCode, address?.city].filter(Boolean).join(" "),
    note: stop.note,
    from: instant(stop.window?.from),
    until: instant(stop.window?.until),
    arrival: instant(stop.estimatedArrival),
    endedAt: instant(stop.endedAt),
    place: pointView(stop.place),
    accuracy: accuracies[stop.placeAccuracy],
    parcels: stop.parcels.map(({ shipmentId, code, sellerName }) => ({ id: shipmentId, code, sellerName })),
    failureReason: failureReasons[stop.failureReason],
    isLate: stop.isLate,
  };
}

export function runView(run: Run) {
  return {
    id: run.id,
    number: run.number,
    zoneId: run.zoneId,
    state: runStates[run.state],
    version: run.version,
    courierId: run.courierId || null,
    courierName: run.courierName,
    stops: run.stops.map(stopView),
    plannedStart: instant(run.plannedStart),
    startedAt: instant(run.startedAt),
    finishedAt: instant(run.finishedAt),
    offerEndsAt: instant(run.offerEndsAt),
    distanceMeters: run.distanceMeters,
    durationSeconds: run.durationSeconds,
    weightGrams: run.weightGrams,
    lateStops: run.lateStopCount,
    start: pointView(run.startPlace),
  };
}

export function courierView(courier: Courier) {
  return {
    id: courier.id,
    name: courier.name,
    phone: courier.phone,
    hubId: courier.hubId,
    isSuspended: courier.state === CourierState.SUSPENDED,
    vehicle: vehicleKinds[courier.vehicle?.kind ?? 0],
    capacityGrams: courier.vehicle?.capacityGrams ?? 0,
    capacityParcels: courier.vehicle?.capacityParcels ?? 0,
    shiftStartedAt: instant(courier.shiftStartedAt),
    shiftEndsAt: instant(courier.shiftEndsAt),
    runId: courier.runId || null,
    position: pointView(courier.position),
    positionAt: instant(courier.positionAt),
    version: courier.version,
  };
}

export function hubView({ id, name, place, address }: Hub) {
  const street = [address?.line1, address?.line2].filter(Boolean).join(", ");
  const city = [address?.postalCode, address?.city].filter(Boolean).join(" ");
  return { id, name, street, city, place: pointView(place) };
}

export function exceptionView(exception: DeliveryException) {
  return {
    id: exception.id,
    kind: exceptionKinds[exception.kind],
    at: instant(exception.at),
    code: exception.code,
    orderNumber: exception.orderNumber,
    shipmentId: exception.shipmentId || null,
    runId: exception.runId || null,
    runNumber: exception.runNumber,
    courierName: exception.courierName,
    failureReason: failureReasons[exception.failureReason],
    note: exception.note,
    reason: exception.reason,
    decision: decisions[exception.decision],
    decidedAt: instant(exception.decidedAt),
    decidedBy: exception.decidedBy,
    possible: exception.possible.flatMap((decision) => decisions[decision] ?? []),
  };
}
