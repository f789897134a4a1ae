import type { Point, VehicleKind } from "./fleet.ts";
import { opensAt } from "./opens-at.ts";
import { metersBetween, travelMs } from "./travel.ts";

export interface Leg {
  readonly id: string;
  readonly place: Point | undefined;
  /** It is promised for then or later. */
  readonly from?: Date | undefined;
  /** Somebody is there already. */
  readonly arrivedAt?: Date | undefined;
}

export interface Start {
  readonly at: Date;
  readonly place: Point | undefined;
  readonly vehicle: VehicleKind;
  readonly serviceMs: number;
}

export interface Estimate {
  readonly arrivals: ReadonlyMap<string, Date>;
  readonly meters: number;
  readonly endsAt: Date;
}

/** When a courier arrives at each stop that is left, in their order; a place that is not known costs no way. */
export function estimateArrivals(start: Start, legs: readonly Leg[]): Estimate {
  const arrivals = new Map<string, Date>();
  let [ms, place, meters] = [start.at.getTime(), start.place, 0];
  for (const leg of legs) {
    const way = place && leg.place ? metersBetween(place, leg.place) : 0;
    meters += way;
    place = leg.place ?? place;
    if (leg.arrivedAt) {
      arrivals.set(leg.id, leg.arrivedAt);
      ms = Math.max(ms, leg.arrivedAt.getTime() + start.serviceMs);
      continue;
    }
    ms = Math.max(ms + travelMs(way, start.vehicle), opensAt(leg.from, start.at)?.getTime() ?? 0);
    arrivals.set(leg.id, new Date(Math.round(ms / 1000) * 1000));
    ms += start.serviceMs;
  }
  return { arrivals, meters: Math.round(meters), endsAt: new Date(ms) };
}
