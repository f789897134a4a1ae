import type { Conn, Tx } from "@souk/database/database";
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
import { estimateArrivals, type Leg, type Start } from "../domain/estimate.ts";
import type { Point } from "../domain/fleet.ts";
import { isOpen } from "../domain/stop-state.ts";
import { metersBetween } from "../domain/travel.ts";
import { tellOf } from "./move-delivery.ts";
import { tellZone } from "./tell-zone.ts";

type Deps = Pick<LogisticsDeps, "now" | "stopServiceMs">;

/** Shoppers hear of a new estimate when it is worth a look. */
const worthTellingMs = 5 * 60_000;
/** Those who come soon see how many stops are before them. */
const soonDrops = 3;

/**
 * After anything happened to a run: numbers its stops, estimates when its courier arrives at each, and tells those whom
 * it concerns: who is next, who waits longer than promised (once), whose estimate moved. A position alone changes nothing
 * until an arrival moved by as much as is worth telling: what is written is what was last told.
 */
export async function refreshRun(
  tx: Tx,
  deps: Deps,
  runId: string,
  cause: "change" | "position" = "change",
): Promise<void> {
  const run = await lockRun(tx, runId);
  if (!run || (cause === "position" && run.state !== "started")) return;
  const open = run.stops.filter(({ state }) => isOpen(state));
  const { arrivals, meters, seconds } = await estimate(tx, deps, run, open);
  if (cause === "position" && !open.some((stop) => isWorthTelling(stop, arrivals))) return;
  const plans = open.map((stop) => ({
    id: stop.id,
    number: stop.number,
    estimatedArrival: arrivals.get(stop.id) ?? null,
  }));
  await saveStopPlans(tx, plans);
  await updateRun(tx, run.id, { distanceMeters: meters, durationSeconds: seconds });
  await tellShoppers(tx, deps, run, open, { arrivals, soonDrops: cause === "position" ? 0 : soonDrops });
  await tellZone(tx, run.zoneId);
}

const isWorthTelling = ({ id, estimatedArrival }: StopWithParcels, arrivals: ReadonlyMap<string, Date>) =>
  Math.abs((arrivals.get(id)?.getTime() ?? 0) - (estimatedArrival?.getTime() ?? 0)) >= worthTellingMs;

async function estimate(tx: Tx, deps: Deps, run: RunWithStops, open: readonly StopWithParcels[]) {
  const [hub, start] = [await findHub(tx, run.hubId), await startOf(tx, deps, run)];
  const { arrivals, endsAt } = estimateArrivals(start, legsOf(open));
  const route = [hub, ...endedOf(run).map(placeOf), ...open.map(placeOf)].filter((each) => each !== undefined);
  const meters = route.reduce((sum, each, at) => sum + (at > 0 ? metersBetween(route[at - 1] ?? each, each) : 0), 0);
  const seconds = Math.max(0, Math.round((endsAt.getTime() - (run.startedAt ?? start.at).getTime()) / 1000));
  return { arrivals, meters: Math.round(meters), seconds };
}

/** When and where what is left of a run begins: where its courier is, else where the last stop was, else at the hub. */
export async function startOf(conn: Conn, deps: Deps, run: RunWithStops): Promise<Start> {
  const now = deps.now();
  const hub = await findHub(conn, run.hubId);
  const courier = run.courierId ? await findCourier(conn, run.courierId) : undefined;
  const position = run.courierId ? (await positionsOf(conn, [run.courierId])).get(run.courierId) : undefined;
  const last = endedOf(run)
    .toSorted((a, b) => (a.endedAt?.getTime() ?? 0) - (b.endedAt?.getTime() ?? 0))
    .at(-1);
  const place = position?.runId === run.id ? position : (last && placeOf(last)) || hub;
  const at = run.state === "started" || !run.plannedStart || run.plannedStart < now ? now : run.plannedStart;
  return { at, place, vehicle: courier?.vehicleKind ?? "van", serviceMs: deps.stopServiceMs };
}

const endedOf = ({ stops }: RunWithStops) =>
  stops.filter(({ state, endedAt }) => endedAt && (state === "done" || state === "failed"));

export function legsOf(open: readonly StopWithParcels[]): Leg[] {
  return open.map((stop) => ({
    id: stop.id,
    place: placeOf(stop),
    from: stop.windowFrom ?? undefined,
    arrivedAt: stop.arrivedAt ?? undefined,
  }));
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
  { arrivals, soonDrops: soon }: { arrivals: ReadonlyMap<string, Date>; soonDrops: number },
): Promise<void> {
  const doors = open.filter(({ party }) => party === "shopper");
  const ids = doors.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId));
  const byId = new Map((await findDeliveries(tx, ids)).map((delivery) => [delivery.id, delivery]));
  for (const [at, stop] of doors.entries()) {
    const estimatedArrival = arrivals.get(stop.id);
    const own = stop.parcels.flatMap(({ shipmentId, state }) => (state === "left" ? [] : (byId.get(shipmentId) ?? [])));
    const due = stop.kind === "drop" ? "collected" : "planned";
    const isNext = run.state === "started" && open[0] === stop && own.every(({ state }) => state === due);
    if (isNext && !stop.nextToldAt) await updateStop(tx, stop.id, { nextToldAt: deps.now() });
    const hasChanged = isWorthTelling(stop, arrivals) || (run.state === "started" && at < soon);
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
