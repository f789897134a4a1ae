import type { Travel } from "./travel.ts";

/** Both ends included, in seconds since a moment that the caller chooses for the whole problem. */
export interface TimeWindow {
  readonly from: number;
  readonly until: number;
}

export interface Load {
  readonly grams: number;
  readonly parcels: number;
}

/** `place` is a number that the problem's `travel` knows. Service begins inside the window: who comes early waits. */
export interface Stop {
  readonly id: string;
  readonly place: number;
  readonly window: TimeWindow;
  readonly serviceSeconds: number;
}

export interface Pickup extends Stop {
  readonly load: Load;
}

/**
 * What is served by one vehicle or not at all: several pickups may feed one drop (parcels of several sellers for one shopper).
 * What is on board (loaded at the depot, or picked up already) is so from the start until the drop; without a drop what is picked up
 * stays on board until the end (a return on its way to the hub).
 */
export interface Job {
  readonly id: string;
  readonly pickups: readonly Pickup[];
  readonly drop?: Stop | undefined;
  /** What is in the vehicle from the start until the drop, or has its room kept. */
  readonly onBoard?: Load | undefined;
  /** Only these may serve it; anybody when left out. */
  readonly vehicleIds?: readonly string[] | undefined;
  /** How much it weighs to leave it unserved, 1 when left out. */
  readonly priority?: number | undefined;
}

export interface Vehicle {
  readonly id: string;
  readonly start: number;
  /** Left out: it ends where its last stop is. */
  readonly end?: number | undefined;
  readonly capacity: Load;
  readonly shift: TimeWindow;
  /** How many times as long as `travel` says every way takes it; 1 when left out. */
  readonly pace?: number | undefined;
  /** Stops that cannot move, in order, before all others: done or under way. They may be late. */
  readonly fixedStopIds?: readonly string[] | undefined;
  /** The order after the fixed ones that is in force now: what is found is never worse than it. Ignored if it is not feasible. */
  readonly plannedStopIds?: readonly string[] | undefined;
}

export interface Objective {
  readonly perMetre: number;
  readonly perDrivingSecond: number;
  /** For each vehicle that leaves. */
  readonly perVehicle: number;
  /** True: a plan with fewer vehicles is better, whatever it costs. */
  readonly fewestVehicles: boolean;
  /** How long after its window a stop may still begin, and what each second of that costs. */
  readonly latestSeconds: number;
  readonly perLateSecond: number;
}

export interface Problem {
  readonly vehicles: readonly Vehicle[];
  readonly jobs: readonly Job[];
  readonly travel: Travel;
  readonly objective?: Partial<Objective> | undefined;
}

const shortest: Objective = {
  perMetre: 1,
  perDrivingSecond: 0,
  perVehicle: 0,
  fewestVehicles: false,
  latestSeconds: 0,
  perLateSecond: 0,
};

/** What is left out: the shortest way, with no lateness. */
export function objectiveOf({ objective }: Problem): Objective {
  return { ...shortest, ...objective };
}

export function stopsOf({ pickups, drop }: Job): Stop[] {
  return drop ? [...pickups, drop] : [...pickups];
}
