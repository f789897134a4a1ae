import { type Job, objectiveOf, type Pickup, type Problem, stopsOf, type Vehicle } from "./problem.ts";

/** The input cannot be meant: the message says what is wrong with which vehicle, job or stop. */
export class InvalidProblem extends Error {
  override readonly name = "InvalidProblem";
}

export const mostStops = 2_000;
export const mostVehicles = 500;

/** Throws InvalidProblem. */
export function assertProblem(problem: Problem): void {
  const { vehicles, jobs } = problem;
  const stops = jobs.flatMap(stopsOf);
  check(vehicles.length <= mostVehicles, `more than ${mostVehicles} vehicles`);
  check(stops.length <= mostStops, `more than ${mostStops} stops`);
  assertUnique("vehicle", vehicles);
  assertUnique("job", jobs);
  assertUnique("stop", stops);
  for (const [name, value] of Object.entries(objectiveOf(problem)))
    check(typeof value === "boolean" || isAmount(value), `the objective's ${name} is ${value}`);
  const ids = new Set(vehicles.map(({ id }) => id));
  for (const vehicle of vehicles) assertVehicle(problem, vehicle);
  for (const job of jobs) assertJob(problem, job, ids);
  assertFixed(problem);
}

function assertVehicle({ travel }: Problem, { id, start, end, capacity, shift, pace = 1 }: Vehicle): void {
  for (const place of end === undefined ? [start] : [start, end])
    check(isPlace(place, travel.places), `vehicle ${id} is at place ${place}, of ${travel.places}`);
  check(isAmount(capacity.grams) && isAmount(capacity.parcels), `the capacity of vehicle ${id} is less than nothing`);
  check(Number.isFinite(pace) && pace > 0, `the pace of vehicle ${id} is ${pace}`);
  check(isWindow(shift), `the shift of vehicle ${id} ends before it begins`);
}

function assertJob({ travel }: Problem, job: Job, vehicles: ReadonlySet<string>): void {
  const { id, pickups, drop, onBoard, vehicleIds, priority = 1 } = job;
  check(pickups.length > 0 || drop !== undefined, `job ${id} has no stop`);
  check(!(onBoard && drop === undefined), `job ${id} has a load on board and no drop`);
  check(pickups.length <= 1 || drop !== undefined, `job ${id} has several pickups and no drop`);
  check(Number.isFinite(priority) && priority > 0, `the priority of job ${id} is ${priority}`);
  for (const { grams, parcels } of [...pickups.map(({ load }) => load), ...(onBoard ? [onBoard] : [])])
    check(isAmount(grams) && isAmount(parcels), `the load of job ${id} is less than nothing`);
  for (const vehicle of vehicleIds ?? [])
    check(vehicles.has(vehicle), `job ${id} names vehicle ${vehicle}, which is not there`);
  for (const stop of stopsOf(job)) {
    check(isPlace(stop.place, travel.places), `stop ${stop.id} is at place ${stop.place}, of ${travel.places}`);
    check(isWindow(stop.window), `the window of stop ${stop.id} ends before it begins`);
    check(isAmount(stop.serviceSeconds), `the service at stop ${stop.id} takes ${stop.serviceSeconds} s`);
  }
}

/** Fixed stops exist, are fixed once, come after their pickups, and the vehicle can carry what they leave on board. */
function assertFixed({ vehicles, jobs }: Problem): void {
  const byStop = new Map(jobs.flatMap((job) => stopsOf(job).map((stop) => [stop.id, { job, stop }] as const)));
  const vehicleOfJob = new Map<string, string>();
  const seen = new Set<string>();
  for (const vehicle of vehicles) {
    const carried = { grams: 0, parcels: 0, mostGrams: 0, mostParcels: 0 };
    for (const id of vehicle.fixedStopIds ?? []) {
      const found = byStop.get(id);
      if (!found) throw new InvalidProblem(`vehicle ${vehicle.id} has a fixed stop ${id}, which no job has`);
      check(!seen.has(id), `stop ${id} is fixed twice`);
      seen.add(id);
      const { job } = found;
      const other = vehicleOfJob.get(job.id) ?? vehicle.id;
      check(other === vehicle.id, `job ${job.id} is fixed to ${other} and to ${vehicle.id}`);
      const isFor = !job.vehicleIds || job.vehicleIds.includes(vehicle.id);
      check(isFor, `job ${job.id} is fixed to ${vehicle.id}, which may not serve it`);
      vehicleOfJob.set(job.id, vehicle.id);
      const pickup = job.pickups.find((each) => each.id === id);
      const isAfterPickups = pickup !== undefined || job.pickups.every((each) => seen.has(each.id));
      check(isAfterPickups, `the fixed drop ${id} comes before a pickup of its job`);
      take(carried, job, pickup);
    }
    const fits = carried.mostGrams <= vehicle.capacity.grams && carried.mostParcels <= vehicle.capacity.parcels;
    check(fits, `what is fixed is more than vehicle ${vehicle.id} can carry`);
  }
}

/** What is on board from the start counts from the start, so it is never less than what was picked up on the way. */
function take(
  carried: Record<"grams" | "parcels" | "mostGrams" | "mostParcels", number>,
  job: Job,
  pickup?: Pickup,
): void {
  const dropped = job.pickups.reduce(
    (sum, { load }) => ({ grams: sum.grams - load.grams, parcels: sum.parcels - load.parcels }),
    { grams: 0, parcels: 0 },
  );
  const { grams, parcels } = pickup?.load ?? dropped;
  const kept = (pickup ? undefined : job.onBoard) ?? { grams: 0, parcels: 0 };
  carried.grams += grams;
  carried.parcels += parcels;
  carried.mostGrams = Math.max(carried.mostGrams + kept.grams, carried.grams);
  carried.mostParcels = Math.max(carried.mostParcels + kept.parcels, carried.parcels);
}

function assertUnique(what: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    check(!seen.has(id), `${what} ${id} is there twice`);
    seen.add(id);
  }
}

const isAmount = (value: unknown) => typeof value === "number" && Number.isFinite(value) && value >= 0;
const isPlace = (place: number, places: number) => Number.isInteger(place) && place >= 0 && place < places;
const isWindow = ({ from, until }: { from: number; until: number }) =>
  Number.isFinite(from) && Number.isFinite(until) && from <= until;

function check(isRight: boolean, message: string): void {
  if (!isRight) throw new InvalidProblem(message);
}
