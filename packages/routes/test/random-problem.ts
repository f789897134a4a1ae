import fc from "fast-check";
import type { Job, Problem, Vehicle } from "../src/problem.ts";
import { planeTravel } from "../src/travel.ts";

const point = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) });
const window = fc
  .record({ from: fc.integer({ min: 0, max: 600 }), length: fc.integer({ min: 20, max: 600 }) })
  .map(({ from, length }) => ({ from, until: from + length }));
const load = fc.record({ grams: fc.integer({ min: 0, max: 4_000 }), parcels: fc.integer({ min: 1, max: 2 }) });

interface Draft {
  readonly kind: "delivery" | "collection" | "pair" | "consolidated" | "under way" | "kept";
  readonly places: readonly number[];
  readonly windows: readonly { from: number; until: number }[];
  readonly load: { grams: number; parcels: number };
  readonly serviceSeconds: number;
  readonly priority: number;
  readonly vehicle: number;
}

const draft = (places: number): fc.Arbitrary<Draft> =>
  fc.record({
    kind: fc.constantFrom("delivery", "collection", "pair", "consolidated", "under way", "kept"),
    places: fc.array(fc.integer({ min: 0, max: places - 1 }), { minLength: 4, maxLength: 4 }),
    windows: fc.array(window, { minLength: 4, maxLength: 4 }),
    load,
    serviceSeconds: fc.integer({ min: 0, max: 30 }),
    priority: fc.constantFrom(1, 1, 1, 3),
    vehicle: fc.integer({ min: -1, max: 3 }),
  });

const vehicle = (places: number) =>
  fc.record({
    start: fc.integer({ min: 0, max: places - 1 }),
    end: fc.option(fc.integer({ min: 0, max: places - 1 }), { nil: undefined }),
    capacity: fc.record({ grams: fc.integer({ min: 2_000, max: 12_000 }), parcels: fc.integer({ min: 2, max: 8 }) }),
    pace: fc.constantFrom(1, 1, 1.5, 0.5),
    shift: fc.constantFrom({ from: 0, until: 900 }, { from: 100, until: 500 }),
  });

/** Small problems with everything in them: every kind of job, stops under way, own vehicles, windows that may be missed. */
export const randomProblem: fc.Arbitrary<Problem> = fc.array(point, { minLength: 3, maxLength: 12 }).chain((points) =>
  fc
    .record({
      vehicles: fc.array(vehicle(points.length), { minLength: 1, maxLength: 4 }),
      drafts: fc.array(draft(points.length), { minLength: 0, maxLength: 14 }),
      latestSeconds: fc.constantFrom(0, 0, 200),
      fewestVehicles: fc.boolean(),
      perVehicle: fc.constantFrom(0, 50),
    })
    .map(({ vehicles, drafts, ...objective }) => {
      const fleet = vehicles.map(
        (each, at): Vehicle => ({ id: `v${at}`, ...each, fixedStopIds: fixedFor(drafts, at) }),
      );
      const jobs = drafts.map((each, at) => jobOf(each, at, fleet.length));
      return { vehicles: fleet, jobs, travel: planeTravel(points), objective: { ...objective, perLateSecond: 0.5 } };
    }),
);

/** At most one under way for each vehicle, so that what is fixed can be carried: no draft weighs more than the smallest vehicle. */
function fixedFor(drafts: readonly Draft[], at: number): string[] {
  const first = drafts.findIndex(
    ({ kind, vehicle, load }) => kind === "under way" && vehicle === at && load.grams <= 2_000,
  );
  return first < 0 ? [] : [`p${first}`];
}

function jobOf(draft: Draft, at: number, vehicles: number): Job {
  const { kind, load, serviceSeconds, priority } = draft;
  const stop = (id: string, n: number) => {
    return { id, place: draft.places[n] ?? 0, window: draft.windows[n] ?? { from: 0, until: 0 }, serviceSeconds };
  };
  const isBound = draft.vehicle >= 0 && draft.vehicle < vehicles;
  const base = { id: `j${at}`, priority, vehicleIds: isBound ? [`v${draft.vehicle}`] : undefined };
  const pickup = { ...stop(`p${at}`, 0), load };
  const drop = stop(`d${at}`, 3);
  if (kind === "delivery") return { ...base, pickups: [], drop, onBoard: load };
  if (kind === "collection") return { ...base, pickups: [pickup] };
  if (kind === "pair" || kind === "under way") return { ...base, pickups: [pickup], drop };
  if (kind === "kept")
    return { ...base, pickups: [{ ...pickup, load: { grams: 0, parcels: 0 } }], drop, onBoard: load };
  const light = { grams: Math.floor(load.grams / 2), parcels: 1 };
  return {
    ...base,
    pickups: [
      { ...pickup, load: light },
      { ...stop(`q${at}`, 1), load: light },
    ],
    drop,
  };
}
