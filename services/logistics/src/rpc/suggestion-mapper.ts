import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  type SuggestRunsResponseSchema,
  Unserved_Reason as UnservedReason,
} from "@souk/contracts/logistics/v1/dispatch_service";
import type { RunWithStops } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import type { BestOrder } from "../use-cases/best-order.ts";
import { viewRuns } from "../use-cases/read-runs.ts";
import type { UnservedReason as Reason, Suggested, SuggestedRun } from "../use-cases/suggest-runs.ts";
import { toStop } from "./run-mapper.ts";

type Answer = MessageInitShape<typeof SuggestRunsResponseSchema>;

const reasonOf = {
  capacity: UnservedReason.CAPACITY,
  time: UnservedReason.TIME,
  place_unknown: UnservedReason.PLACE_UNKNOWN,
  no_courier: UnservedReason.NO_COURIER,
} as const satisfies Record<Reason, UnservedReason>;

/** Runs that are not there yet, as if they were. */
export async function toSuggestion(deps: LogisticsDeps, { zone, runs, unserved }: Suggested): Promise<Answer> {
  const imagined = runs.map((run): RunWithStops => imaginedRun(run, zone, deps.now()));
  const views = await viewRuns(deps.db, deps, imagined, "all");
  return {
    runs: runs.map(({ courierId, shipmentIds, meters, seconds }, at) => {
      const stops = views[at]?.stops ?? [];
      const lateStopCount = stops.filter(({ isLate }) => isLate).length;
      return {
        ...{ courierId, shipmentIds: [...shipmentIds], stops: stops.map(toStop), lateStopCount },
        ...{ distanceMeters: meters, durationSeconds: seconds },
      };
    }),
    unserved: unserved.map(({ shipmentId, reason }) => ({ shipmentId, reason: reasonOf[reason] })),
  };
}

/** Another order of a run that is there. */
export async function toBetterOrder(deps: LogisticsDeps, run: RunWithStops, best: BestOrder): Promise<Answer> {
  const [view] = await viewRuns(deps.db, deps, [{ ...run, stops: best.stops }], "all");
  const stops = view?.stops ?? [];
  const { estimate, courierId, metersBefore } = best;
  const suggested = {
    courierId,
    shipmentIds: [...new Set(stops.flatMap(({ parcels }) => parcels.map(({ delivery }) => delivery.id)))],
    stops: stops.map(toStop),
    distanceMeters: estimate.meters,
    durationSeconds: best.seconds,
    lateStopCount: stops.filter(({ isLate }) => isLate).length,
  };
  return { runs: [suggested], distanceMetersBefore: metersBefore };
}

function imaginedRun(
  { courierId, stops, meters, seconds }: SuggestedRun,
  zone: Suggested["zone"],
  now: Date,
): RunWithStops {
  return {
    ...{ id: "", number: 0, state: "planned", zoneId: zone.id, hubId: zone.hubId, courierId, formerCourierIds: [] },
    ...{ version: 0, createdAt: now, plannedStart: null, startedAt: null, finishedAt: null, offerEndsAt: null },
    ...{ distanceMeters: meters, durationSeconds: seconds, currencyCode: zone.currencyCode, earningsMinor: 0n },
    ...{ doneCount: 0, stops },
  };
}
