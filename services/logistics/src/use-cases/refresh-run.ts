import type { Tx } from "@souk/database/database";
import { findCourier, positionsOf } from "../db/courier-store.ts";
import { type DeliveryRow, findDeliveries, updateDelivery } from "../db/delivery-store.ts";
import { raiseException } from "../db/exception-store.ts";
import { findHub } from "../db/fleet-store.ts";
import {
  lockRun,
  type RunWithStops,
  type StopWithParcels,
  saveStopPlans,
  updateRun,
  updateStop,
} from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { estimateArrivals } from "../domain/estimate.ts";
import type { Point } from "../domain/fleet.ts";
import { isOpen } from "../domain/stop-state.ts";
import { metersBetween } from "../domain/travel.ts";
import { tellOf } from "./move-delivery.ts";

type Deps = Pick<LogisticsDeps, "now" | "stopServiceMs">;

/** Shoppers hear of a new estimate when it is worth a look. */
const worthTellingMs = 5 * 60_000;
/** Those who come soon see how many stops are before them. */
const soonDrops = 3;

/**
 * After anything happened to a run: numbers its stops, estimates when its courier arrives at each, and tells those whom
 * it concerns: who is next, who waits longer than promised (once), whose estimate moved.
 */
export async function refreshRun(tx: Tx, deps: Deps, runId: string): Promise<void> {
  const run = await lockRun(tx, runId);
  if (!run) return;
  const open = run.stops.filter(({ state }) => isOpen(state));
  const { arrivals, meters, seconds } = await estimate(tx, deps, run, open);
  const plans = open.map((stop) => ({
    id: stop.id,
    number: stop.number,
    estimatedArrival: arrivals.get(stop.id) ?? null,
  }));
  await saveStopPlans(tx, plans);
  await updateRun(tx, run.id, { distanceMeters: meters, durationSeconds: seconds });
  await tellShoppers(tx, deps, run, open, arrivals);
}

async function estimate(tx: Tx, deps: Deps, run: RunWithStops, open: readonly StopWithParcels[]) {
  const now = deps.now();
  const hub = await findHub(tx, run.hubId);
  const courier = run.courierId ? await findCourier(tx, run.courierId) : undefined;
  const position = run.courierId ? (await positionsOf(tx, [run.courierId])).get(run.courierId) : undefined;
  const ended = run.stops.filter(({ state, endedAt }) => endedAt && (state === "done" || state === "failed"));
  const last = ended.toSorted((a, b) => (a.endedAt?.getTime() ?? 0) - (b.endedAt?.getTime() ?? 0)).at(-1);
  const place = position?.runId === run.id ? position : (last && placeOf(last)) || hub;
  const begins = run.state === "started" || !run.plannedStart || run.plannedStart < now ? now : run.plannedStart;
  const start = { at: begins, place, vehicle: courier?.vehicleKind ?? "van", serviceMs: deps.stopServiceMs } as const;
  const legs = open.map((stop) => ({
    id: stop.id,
    place: placeOf(stop),
    from: stop.kind === "drop" ? (stop.windowFrom ?? undefined) : undefined,
    arrivedAt: stop.arrivedAt ?? undefined,
  }));
  const { arrivals, endsAt } = estimateArrivals(start, legs);
  const route = [hub, ...ended.map(placeOf), ...open.map(placeOf)].filter((each) => each !== undefined);
  const meters = route.reduce((sum, each, at) => sum + (at > 0 ? metersBetween(route[at - 1] ?? each, each) : 0), 0);
  const seconds = Math.max(0, Math.round((endsAt.getTime() - (run.startedAt ?? begins).getTime()) / 1000));
  return { arrivals, meters: Math.round(meters), seconds };
}

export function placeOf({
  latitude,
  longitude,
}: {
  latitude: number | null;
  longitude: number | null;
}): Point | undefined {
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}

async function tellShoppers(
  tx: Tx,
  deps: Deps,
  run: RunWithStops,
  open: readonly StopWithParcels[],
  arrivals: ReadonlyMap<string, Date>,
): Promise<void> {
  const drops = open.filter(({ kind, party }) => kind === "drop" && party === "shopper");
  const ids = drops.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId));
  const byId = new Map((await findDeliveries(tx, ids)).map((delivery) => [delivery.id, delivery]));
  for (const [at, stop] of drops.entries()) {
    const estimatedArrival = arrivals.get(stop.id);
    const own = stop.parcels.flatMap(({ shipmentId, state }) => (state === "left" ? [] : (byId.get(shipmentId) ?? [])));
    const isNext = run.state === "started" && open[0] === stop && own.every(({ state }) => state === "collected");
    if (isNext && !stop.nextToldAt) await updateStop(tx, stop.id, { nextToldAt: deps.now() });
    const movedMs = Math.abs((estimatedArrival?.getTime() ?? 0) - (stop.estimatedArrival?.getTime() ?? 0));
    const hasChanged = movedMs >= worthTellingMs || (run.state === "started" && at < soonDrops);
    for (const delivery of own) {
      const facts = { at: deps.now(), estimatedArrival };
      if (isNext && !stop.nextToldAt) await tellOf(tx, delivery, "next", facts);
      else if (hasChanged) await tellOf(tx, delivery, "changed", facts);
      await tellDelay(tx, delivery, { ...facts, run, stop });
    }
  }
}

async function tellDelay(
  tx: Tx,
  delivery: DeliveryRow,
  {
    at,
    estimatedArrival,
    run,
    stop,
  }: { at: Date; estimatedArrival: Date | undefined; run: RunWithStops; stop: StopWithParcels },
): Promise<void> {
  const { windowUntil, delayedToldAt } = delivery;
  if (!estimatedArrival || !windowUntil || delayedToldAt || estimatedArrival <= windowUntil) return;
  await updateDelivery(tx, delivery.id, { delayedToldAt: at });
  await tellOf(tx, delivery, "delayed", { at, estimatedArrival });
  await raiseException(tx, {
    ...{ kind: "late", cause: `late:${delivery.id}`, at, zoneId: run.zoneId },
    ...{ shipmentId: delivery.id, runId: run.id, stopId: stop.id, courierId: run.courierId },
  });
}
