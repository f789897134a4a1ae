import type { Job, Problem, Vehicle } from "@souk/routes/problem";
import type { PlannedRoute } from "@souk/routes/solution";
import type { Point, VehicleKind } from "./fleet.ts";
import { opensAt } from "./opens-at.ts";
import type { StopKind } from "./stop-state.ts";
import { metersBetween, travelMs } from "./travel.ts";

/** A stop that is still to be made, wherever its run. */
export interface RouteStop {
  readonly id: string;
  readonly kind: StopKind;
  readonly place: Point;
  readonly from: Date | null;
  readonly until: Date | null;
  /** Its courier is there: it comes first, whatever else. */
  readonly isThere: boolean;
  readonly shipmentIds: readonly string[];
}

export interface RouteVehicle {
  readonly id: string;
  readonly kind: VehicleKind;
  readonly capacityGrams: number;
  readonly capacityParcels: number;
  readonly start: Point;
  readonly from: Date;
  readonly until: Date;
}

interface Routing {
  readonly stops: readonly RouteStop[];
  readonly vehicles: readonly RouteVehicle[];
  readonly gramsOf: (shipmentId: string) => number;
  readonly serviceMs: number;
  readonly now: Date;
  /**
   * The stops are those of a run, in the order in force: what is found is no worse. Otherwise each vehicle picks up once at each
   * place, so all that it brings has to fit at once.
   */
  readonly isOrdered: boolean;
}

/** Late is better than not at all, but a minute of it costs as much as this many metres. */
const metersPerLateSecond = 3;
const latestSeconds = 30 * 24 * 3_600;
const measuredKind: VehicleKind = "car";
const nothing = { grams: 0, parcels: 0 };

/**
 * The stops as a problem of routing: each drop is a job with the pick-ups that feed it. A pick-up that feeds several drops is
 * several there, one a job; `stopsOf` puts them together again.
 */
export function routeProblem({ stops, vehicles, gramsOf, serviceMs, now, isOrdered }: Routing): Problem {
  const places = [...vehicles.map(({ start }) => start), ...stops.map(({ place }) => place)];
  const seconds = (at: Date) => (at.getTime() - now.getTime()) / 1_000;
  const parts = partsOf(stops);
  const stopAt = (stop: RouteStop, id: string) => ({
    id,
    place: vehicles.length + stops.indexOf(stop),
    window: windowOf({ ...stop, from: opensAt(stop.from, now) ?? null }, seconds),
    serviceSeconds: serviceMs / 1_000 / Math.max(1, parts.filter((part) => part.stop === stop).length),
  });
  const loadOf = (ids: readonly string[]) => ({
    grams: ids.reduce((sum, id) => sum + gramsOf(id), 0),
    parcels: ids.length,
  });
  const jobs = stops.flatMap((stop): Job[] => {
    const own = parts.filter(({ job }) => job === stop);
    const pickups = own
      .filter((part) => part.stop !== stop)
      .map((part) => ({ ...stopAt(part.stop, part.id), load: isOrdered ? loadOf(part.shipmentIds) : nothing }));
    const [self] = own.filter((part) => part.stop === stop);
    if (!self) return [];
    if (stop.kind === "pickup")
      return [{ id: stop.id, pickups: [{ ...stopAt(stop, self.id), load: loadOf(self.shipmentIds) }] }];
    const drop = stopAt(stop, self.id);
    const fed = new Set(own.flatMap((part) => (part.stop === stop ? [] : part.shipmentIds)));
    return [
      {
        id: stop.id,
        pickups,
        drop,
        onBoard: loadOf(isOrdered ? stop.shipmentIds.filter((id) => !fed.has(id)) : stop.shipmentIds),
      },
    ];
  });
  const fixed = parts.filter(({ stop, job }) => stop.isThere && (stop !== job || isReady(parts, job)));
  const planned = parts.filter((part) => !fixed.includes(part)).toSorted(inOrderOf(stops));
  const ids = (some: typeof parts) => some.map(({ id }) => id);
  const whole = { fixedStopIds: ids(fixed), plannedStopIds: isOrdered ? ids(planned) : [] };
  return {
    vehicles: vehicles.map((vehicle, at) => ({
      ...vehicleOf(vehicle, at, seconds),
      ...(at === 0 ? whole : {}),
    })),
    jobs,
    travel: travelBetween(places),
    objective: { latestSeconds, perLateSecond: metersPerLateSecond },
  };
}

interface Part {
  readonly id: string;
  readonly stop: RouteStop;
  /** The stop that is its job. */
  readonly job: RouteStop;
  readonly shipmentIds: readonly string[];
}

const separator = " for ";

/** Each drop, with a part of each pick-up that feeds it; each pick-up that feeds none, alone. */
function partsOf(stops: readonly RouteStop[]): Part[] {
  const pickups = stops.filter(({ kind }) => kind === "pickup");
  const drops = stops.filter(({ kind }) => kind === "drop");
  const shared = (one: RouteStop, other: RouteStop) => one.shipmentIds.filter((id) => other.shipmentIds.includes(id));
  const feeding = drops.flatMap((job) =>
    pickups.flatMap((stop): Part[] => {
      const shipmentIds = shared(stop, job);
      return shipmentIds.length > 0 ? [{ id: `${stop.id}${separator}${job.id}`, stop, job, shipmentIds }] : [];
    }),
  );
  const alone = pickups.filter((stop) => !feeding.some((part) => part.stop === stop));
  const selves = [...alone, ...drops].map((stop) => ({ id: stop.id, stop, job: stop, shipmentIds: stop.shipmentIds }));
  return [...feeding, ...selves];
}

const isReady = (parts: readonly Part[], drop: RouteStop) =>
  parts.every((part) => part.job !== drop || part.stop === drop || part.stop.isThere);

const inOrderOf = (stops: readonly RouteStop[]) => (one: Part, other: Part) =>
  stops.indexOf(one.stop) - stops.indexOf(other.stop);

function windowOf({ from, until }: RouteStop, seconds: (at: Date) => number) {
  const ends = until ? seconds(until) : latestSeconds;
  return { from: Math.min(from ? seconds(from) : -latestSeconds, ends), until: ends };
}

function vehicleOf(vehicle: RouteVehicle, start: number, seconds: (at: Date) => number): Vehicle {
  const { id, kind, capacityGrams, capacityParcels } = vehicle;
  const from = seconds(vehicle.from);
  return {
    id,
    start,
    capacity: { grams: capacityGrams, parcels: capacityParcels },
    shift: { from, until: Math.max(from, seconds(vehicle.until)) },
    pace: travelMs(1_000, kind) / travelMs(1_000, measuredKind),
  };
}

function travelBetween(places: readonly Point[]): Problem["travel"] {
  const metres = (from: number, to: number) => {
    const [one, other] = [places[from], places[to]];
    return one && other ? metersBetween(one, other) : 0;
  };
  return { places: places.length, metres, seconds: (from, to) => travelMs(metres(from, to), measuredKind) / 1_000 };
}

/** Ids of the stops of a route in the order they are made, each once. */
export function stopsOf({ stops }: PlannedRoute): string[] {
  return [...new Set(stops.map(({ stopId }) => stopId.split(separator)[0] ?? stopId))];
}
