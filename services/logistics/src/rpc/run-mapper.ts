import type { MessageInitShape } from "@bufbuild/protobuf";
import type { RunSchema, StopSchema } from "@souk/contracts/logistics/v1/logistics";
import type { RunView, StopView } from "../use-cases/read-runs.ts";
import { accuracyOf, failureOf, partyOf, runStateOf, stopKindOf, stopStateOf } from "./enums.ts";
import { toAddress, toPoint, toTime, toWindow } from "./place-mapper.ts";

export function toRun({ run, courierName, hub, stops, weightGrams }: RunView): MessageInitShape<typeof RunSchema> {
  const shown = stops.map(toStop);
  return {
    ...{ id: run.id, number: run.number, state: runStateOf[run.state], zoneId: run.zoneId, hubId: run.hubId },
    ...{ courierId: run.courierId ?? "", courierName, stops: shown, version: run.version, weightGrams },
    plannedStart: toTime(run.plannedStart),
    startedAt: toTime(run.startedAt),
    finishedAt: toTime(run.finishedAt),
    offerEndsAt: toTime(run.offerEndsAt),
    ...{ distanceMeters: run.distanceMeters, durationSeconds: run.durationSeconds },
    lateStopCount: stops.filter(({ isLate }) => isLate).length,
    earnings: { currencyCode: run.currencyCode, minorUnits: run.earningsMinor },
    ...(hub && { startPlace: { latitude: hub.latitude, longitude: hub.longitude } }),
  };
}

export function toStop(view: StopView): MessageInitShape<typeof StopSchema> {
  const { stop, partyName, address, note, parcels, isLate } = view;
  return {
    ...{ id: stop.id, runId: stop.runId, number: stop.number, partyName, note, isLate },
    ...{ kind: stopKindOf[stop.kind], state: stopStateOf[stop.state], party: partyOf[stop.party] },
    partyId: stop.party === "shopper" ? "" : stop.partyId,
    ...(address && { address: toAddress(address) }),
    window: toWindow(stop.windowFrom, stop.windowUntil),
    estimatedArrival: toTime(stop.estimatedArrival),
    arrivedAt: toTime(stop.arrivedAt),
    endedAt: toTime(stop.endedAt),
    place: toPoint(stop),
    placeAccuracy: accuracyOf[stop.placeAccuracy],
    parcels: parcels.map(({ parcel, delivery, sellerName }) => ({
      ...{ shipmentId: delivery.id, code: delivery.code, sellerName, weightGrams: delivery.weightGrams },
      isScanned: parcel.state === "scanned" || parcel.state === "done",
      isReturn: delivery.kind === "return",
    })),
    proofPolicy: { pin: stop.wantsPin, photo: stop.wantsPhoto, signature: stop.wantsSignature },
    ...{ pinTriesLeft: stop.wantsPin ? stop.pinTriesLeft : 0 },
    ...(stop.failureReason && { failureReason: failureOf[stop.failureReason] }),
  };
}
