import { type Job, objectiveOf, type Problem, stopsOf, type Vehicle } from "./problem.ts";
import type { PlannedRoute, Solution } from "./solution.ts";

/** Of rounding: a micrometre or a microsecond. */
const tolerance = 1e-6;

/**
 * What is wrong with a solution, in words; nothing if it keeps every rule of the problem. Knows the rules and nothing of how the
 * solution came to be.
 */
export function faultsOf(problem: Problem, { routes, unserved }: Solution): string[] {
  const faults: string[] = [];
  const servedBy = new Map<string, string>();
  const visited = new Set(routes.flatMap(({ stops }) => stops.map(({ stopId }) => stopId)));
  if (visited.size < routes.reduce((sum, { stops }) => sum + stops.length, 0)) faults.push("a stop is visited twice");
  for (const vehicle of problem.vehicles) {
    const found = routes.filter(({ vehicleId }) => vehicleId === vehicle.id);
    if (found[0] === undefined || found.length > 1) faults.push(`vehicle ${vehicle.id} has ${found.length} routes`);
    for (const route of found) faults.push(...faultsOfRoute(problem, vehicle, route, servedBy));
  }
  for (const job of problem.jobs) {
    const isServed = stopsOf(job).every(({ id }) => visited.has(id));
    const isUnserved = unserved.filter(({ jobId }) => jobId === job.id).length;
    if (Number(isServed) + isUnserved !== 1)
      faults.push(`job ${job.id}: served ${isServed}, unserved ${isUnserved} times`);
  }
  return faults;
}

function faultsOfRoute(
  problem: Problem,
  vehicle: Vehicle,
  route: PlannedRoute,
  servedBy: Map<string, string>,
): string[] {
  const { travel } = problem;
  const { latestSeconds } = objectiveOf(problem);
  const { pace = 1 } = vehicle;
  const faults: string[] = [];
  const says = (isRight: boolean, fault: string) => isRight || faults.push(`${vehicle.id}: ${fault}`);
  const found = route.stops.map(({ stopId }) => findStop(problem, stopId));
  const fixed = vehicle.fixedStopIds ?? [];
  const ids = route.stops.map(({ stopId }) => stopId);
  says(ids.slice(0, fixed.length).join() === fixed.join(), "the fixed stops have moved");
  let [place, clock, metres] = [vehicle.start, vehicle.shift.from, 0];
  for (const [at, planned] of route.stops.entries()) {
    const { job, stop } = found[at] ?? {};
    if (!job || !stop) {
      faults.push(`${vehicle.id}: stop ${planned.stopId} is not in the problem`);
      continue;
    }
    const arrival = clock + pace * travel.seconds(place, stop.place);
    const begin = Math.max(arrival, stop.window.from);
    says(
      Math.abs(planned.arriveAt - arrival) < tolerance,
      `the arrival at ${stop.id} is ${planned.arriveAt}, not ${arrival}`,
    );
    says(
      Math.abs(planned.beginAt - begin) < tolerance,
      `service at ${stop.id} begins ${planned.beginAt}, not ${begin}`,
    );
    const isInTime = at < fixed.length || begin <= stop.window.until + latestSeconds + tolerance;
    says(isInTime, `service at ${stop.id} begins at ${begin}, which is too late`);
    const other = servedBy.get(job.id) ?? vehicle.id;
    says(other === vehicle.id, `job ${job.id} is split with ${other}`);
    says(!job.vehicleIds || job.vehicleIds.includes(vehicle.id), `job ${job.id} is for other vehicles`);
    servedBy.set(job.id, vehicle.id);
    metres += travel.metres(place, stop.place);
    [place, clock] = [stop.place, begin + stop.serviceSeconds];
  }
  if (route.stops.length > fixed.length) {
    const end = vehicle.end === undefined ? clock : clock + pace * travel.seconds(place, vehicle.end);
    says(end <= vehicle.shift.until + tolerance, `it ends at ${end}, after its shift`);
  }
  if (route.stops.length > 0 && vehicle.end !== undefined) metres += travel.metres(place, vehicle.end);
  says(
    Math.abs(route.metres - metres) < tolerance * Math.max(1, metres),
    `it is ${metres} m long, not ${route.metres}`,
  );
  for (const job of problem.jobs.filter((each) => stopsOf(each).some(({ id }) => ids.includes(id))))
    faults.push(...faultsOfJob(vehicle, job, ids, fixed));
  faults.push(...faultsOfLoad(problem, vehicle, ids));
  return faults;
}

function findStop({ jobs }: Problem, stopId: string) {
  for (const job of jobs) {
    const stop = stopsOf(job).find(({ id }) => id === stopId);
    if (stop) return { job, stop };
  }
  return undefined;
}

/** Whole and in order; what is not fixed of a job with fixed stops may be missing: then the rest is unserved. */
function faultsOfJob({ id }: Vehicle, job: Job, ids: readonly string[], fixed: readonly string[]): string[] {
  const places = stopsOf(job).map((stop) => ids.indexOf(stop.id));
  const isOpen = stopsOf(job).some((stop) => fixed.includes(stop.id));
  if (places.some((at, n) => at < 0 && !isOpen && n >= 0)) return [`${id}: job ${job.id} is not whole`];
  const dropAt = job.drop ? ids.indexOf(job.drop.id) : -1;
  const isInOrder = dropAt < 0 || places.every((at) => at >= 0 && at <= dropAt);
  return isInOrder ? [] : [`${id}: the drop of ${job.id} comes before one of its pickups`];
}

function faultsOfLoad({ jobs }: Problem, { id, capacity }: Vehicle, ids: readonly string[]): string[] {
  let [grams, parcels] = [0, 0];
  const changes = new Map<string, { grams: number; parcels: number }>();
  for (const { pickups, drop, onBoard } of jobs) {
    const loads = [...pickups.map(({ load }) => load), ...(onBoard ? [onBoard] : [])];
    const whole = loads.reduce(
      (sum, load) => ({ grams: sum.grams + load.grams, parcels: sum.parcels + load.parcels }),
      {
        grams: 0,
        parcels: 0,
      },
    );
    for (const pickup of pickups) changes.set(pickup.id, pickup.load);
    if (!drop) continue;
    changes.set(drop.id, { grams: -whole.grams, parcels: -whole.parcels });
    if (onBoard && ids.includes(drop.id)) [grams, parcels] = [grams + onBoard.grams, parcels + onBoard.parcels];
  }
  for (const stopId of ["", ...ids]) {
    grams += changes.get(stopId)?.grams ?? 0;
    parcels += changes.get(stopId)?.parcels ?? 0;
    if (grams > capacity.grams || parcels > capacity.parcels)
      return [`${id} is overloaded at ${stopId || "its start"}`];
  }
  return [];
}
