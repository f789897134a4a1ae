import type { Conn } from "@souk/database/database";
import { type Limits, optimise } from "@souk/routes/optimise";
import { findCourier } from "../db/courier-store.ts";
import { findDeliveries } from "../db/delivery-store.ts";
import type { RunWithStops, StopWithParcels } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { type Estimate, estimateArrivals } from "../domain/estimate.ts";
import { heaviestLoad } from "../domain/load.ts";
import { routeProblem, stopsOf } from "../domain/route-plan.ts";
import { isOpen } from "../domain/stop-state.ts";
import { legsOf, placeOf, startOf } from "./refresh-run.ts";
import { vehicleOf } from "./suggest-runs.ts";

type Deps = Pick<LogisticsDeps, "now" | "stopServiceMs">;

export interface BestOrder {
  readonly courierId: string;
  /** Open stops in the order found, with their numbers and estimates in it. */
  readonly stops: readonly StopWithParcels[];
  readonly estimate: Estimate;
  /** Of the order in force, from where the courier is now. */
  readonly metersBefore: number;
  /** From its beginning to the end of the order found. */
  readonly seconds: number;
}

const unlimited = { id: "", vehicleKind: "van", capacityGrams: 5_000_000, capacityParcels: 1_000 } as const;

/**
 * The best order that is found for the open stops of a run; the one in force if none is better. Where its courier is there already
 * comes first. Changes nothing.
 */
export async function bestOrder(conn: Conn, deps: Deps, run: RunWithStops, limits: Limits): Promise<BestOrder> {
  const open = run.stops.filter(({ state }) => isOpen(state));
  const [start, courier, deliveries] = await Promise.all([
    startOf(conn, deps, run),
    run.courierId ? findCourier(conn, run.courierId) : undefined,
    findDeliveries(conn, [...new Set(open.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId)))]),
  ]);
  const grams = new Map(deliveries.map(({ id, weightGrams }) => [id, weightGrams]));
  const gramsOf = (id: string) => grams.get(id) ?? 0;
  const place = start.place ?? open.flatMap((stop) => placeOf(stop) ?? [])[0];
  const before = estimateArrivals(start, legsOf(open));
  const found = place && open.length > 1 ? await searched() : open;
  const estimate = estimateArrivals(start, legsOf(found));
  const [first = 0] = open.map(({ number }) => number).toSorted((a, b) => a - b);
  return {
    courierId: run.courierId ?? "",
    stops: found.map((stop, at) => {
      return { ...stop, number: first + at, estimatedArrival: estimate.arrivals.get(stop.id) ?? null };
    }),
    estimate,
    metersBefore: before.meters,
    seconds: Math.round((estimate.endsAt.getTime() - start.at.getTime()) / 1_000),
  };

  async function searched(): Promise<readonly StopWithParcels[]> {
    const vehicle = vehicleOf(
      courier ?? { ...unlimited, shiftEndsAt: null },
      place ?? start.place ?? nowhere,
      start.at,
    );
    const problem = routeProblem({
      stops: open.map((stop) => ({
        ...{ id: stop.id, kind: stop.kind, place: placeOf(stop) ?? vehicle.start, isThere: stop.state === "arrived" },
        ...{ from: stop.windowFrom, until: stop.windowUntil },
        shipmentIds: stop.parcels.filter(({ state }) => state !== "left").map(({ shipmentId }) => shipmentId),
      })),
      // Who is late finishes all the same.
      vehicles: [{ ...vehicle, until: new Date(start.at.getTime() + longestMs) }],
      ...{ gramsOf, serviceMs: deps.stopServiceMs, now: deps.now(), isOrdered: true },
    });
    const { routes } = await optimise(problem, limits);
    const ids = routes.flatMap(stopsOf);
    const ordered = [...open].sort((one, other) => rankOf(ids, one) - rankOf(ids, other));
    const load = heaviestLoad(ordered, gramsOf);
    const fits = load.grams <= vehicle.capacityGrams && load.parcels <= vehicle.capacityParcels;
    return fits ? ordered : open;
  }
}

const nowhere = { latitude: 0, longitude: 0 };
const longestMs = 24 * 60 * 60_000;

/** What found no place in the order comes last, as it was. */
function rankOf(ids: readonly string[], { id }: StopWithParcels): number {
  const at = ids.indexOf(id);
  return at < 0 ? ids.length : at;
}
