import type { JobModel, Model, Task } from "./model.ts";
import { buildRoute, type Route, type Visit } from "./route.ts";

/** Where a job would go, and what that adds to the cost. */
export interface Insertion {
  readonly route: Route;
  readonly cost: number;
  /** By the visit that each comes after, in the order of the route. */
  readonly places: readonly { readonly task: Task; readonly after: Visit }[];
}

/** Says of each place whether to look at it: places left out at random now and then ("blinks") make the search vary. */
export type Looks = () => boolean;

/** The cheapest way to serve the job on this route for less than `below`, if there is one. */
export function cheapestIn(
  model: Model,
  route: Route,
  job: JobModel,
  below: number,
  looks: Looks,
): Insertion | undefined {
  if (job.vehicles && !job.vehicles.has(route.vehicle.index)) return undefined;
  const [pickup, ...more] = job.pickups;
  if (!pickup) return job.drop && cheapestAlone(model, route, job.drop, below, looks);
  if (!job.drop) return more.length === 0 ? cheapestAlone(model, route, pickup, below, looks) : undefined;
  const pair = cheapestPair(model, route, pickup, job.drop, below, looks);
  return pair && more.length > 0 ? withMorePickups(model, pair, more, below) : pair;
}

/** What opening a vehicle adds. */
function openingCost(model: Model, route: Route): number {
  return route.tasks.length === 0 ? model.objective.perVehicle + model.cost(route.vehicle.start, route.vehicle.end) : 0;
}

function cheapestAlone(model: Model, route: Route, task: Task, below: number, looks: Looks): Insertion | undefined {
  const { vehicle } = route;
  const { pace } = vehicle;
  const opening = openingCost(model, route);
  let [best, bestAfter]: [number, Visit | undefined] = [below, undefined];
  for (let before: Visit = route.lastFixed, next = before.next; next; before = next, next = before.next) {
    if (before.leave > task.until) break;
    if (!looks() || !fits(task, before, vehicle)) continue;
    let cost =
      opening +
      model.cost(before.place, task.place) +
      model.cost(task.place, next.place) -
      model.cost(before.place, next.place);
    if (cost >= best) continue;
    const begin = Math.max(before.leave + pace * model.seconds(before.place, task.place), task.from);
    if (begin > task.until) continue;
    const arrival = begin + task.serviceSeconds + pace * model.seconds(task.place, next.place);
    if (arrival > next.latest) continue;
    if (model.objective.latestSeconds > 0) {
      cost += model.objective.perLateSecond * (latenessAt(task, begin) + addedLateness(model, pace, next, arrival));
      if (cost >= best) continue;
    }
    [best, bestAfter] = [cost, before];
  }
  return bestAfter && { route, cost: best, places: [{ task, after: bestAfter }] };
}

/** Whether the vehicle can carry it: from the start until here (a drop), or from here to the end (a pickup). */
function fits(task: Task, before: Visit, vehicle: Route["vehicle"]): boolean {
  if (task.grams > 0 || task.parcels > 0) {
    return (
      Math.max(before.grams, before.mostGramsAfter) + task.grams <= vehicle.grams &&
      Math.max(before.parcels, before.mostParcelsAfter) + task.parcels <= vehicle.parcels
    );
  }
  // What is on board anyway weighs nothing more.
  const { grams, parcels } = task.job;
  return before.mostGrams + grams <= vehicle.grams && before.mostParcels + parcels <= vehicle.parcels;
}

function cheapestPair(
  model: Model,
  route: Route,
  pickup: Task,
  drop: Task,
  below: number,
  looks: Looks,
): Insertion | undefined {
  const opening = openingCost(model, route);
  let [best, pickupAfter, dropAfter]: [number, Visit | undefined, Visit | undefined] = [below, undefined, undefined];
  for (let before: Visit = route.lastFixed, next = before.next; next; before = next, next = before.next) {
    if (before.leave > pickup.until) break;
    if (!looks()) continue;
    const begin = Math.max(before.leave + route.vehicle.pace * model.seconds(before.place, pickup.place), pickup.from);
    if (begin > pickup.until) continue;
    const found = cheapestDrop(model, { route, pickup, drop, before, begin, below: best - opening, looks });
    if (found) [best, pickupAfter, dropAfter] = [found.cost + opening, before, found.after];
  }
  if (!pickupAfter || !dropAfter) return undefined;
  const places = [
    { task: pickup, after: pickupAfter },
    { task: drop, after: dropAfter },
  ];
  return { route, cost: best, places };
}

interface OpenPair {
  readonly route: Route;
  readonly pickup: Task;
  readonly drop: Task;
  readonly before: Visit;
  /** When the pickup would begin. */
  readonly begin: number;
  readonly below: number;
  readonly looks: Looks;
}

/** The pickup comes after `before`: carries it along the route as far as time and room allow, and tries the drop at each step. */
function cheapestDrop(model: Model, pair: OpenPair): { cost: number; after: Visit } | undefined {
  const { pickup, drop, before, route, looks } = pair;
  const { objective } = model;
  const { pace } = route.vehicle;
  const isSoft = objective.latestSeconds > 0;
  const kept = drop.job;
  let [best, after]: [number, Visit | undefined] = [pair.below, undefined];
  // At `at`, at that moment, with what the way so far costs more than it did, up to there.
  let [at, clock, costSoFar] = [
    pickup.place,
    pair.begin + pickup.serviceSeconds,
    model.cost(before.place, pickup.place),
  ];
  if (isSoft) costSoFar += objective.perLateSecond * latenessAt(pickup, pair.begin);
  let passed = before;
  for (let next = before.next; next; passed = next, next = next.next) {
    if (passed.grams + pickup.grams > route.vehicle.grams || passed.parcels + pickup.parcels > route.vehicle.parcels)
      break;
    // Room that is kept from the start counts until the drop: farther on there is only less of it.
    if (
      passed.mostGrams + kept.grams > route.vehicle.grams ||
      passed.mostParcels + kept.parcels > route.vehicle.parcels
    )
      break;
    if (looks()) {
      const begin = Math.max(clock + pace * model.seconds(at, drop.place), drop.from);
      const arrival = begin + drop.serviceSeconds + pace * model.seconds(drop.place, next.place);
      if (begin <= drop.until && arrival <= next.latest) {
        let cost =
          costSoFar +
          model.cost(at, drop.place) +
          model.cost(drop.place, next.place) -
          model.cost(passed.place, next.place);
        if (isSoft && cost < best)
          cost += objective.perLateSecond * (latenessAt(drop, begin) + addedLateness(model, pace, next, arrival));
        if (cost < best) [best, after] = [cost, passed];
      }
    }
    if (!next.task) break;
    const begin = Math.max(clock + pace * model.seconds(at, next.place), next.task.from);
    if (begin > next.latest || clock > drop.until) break;
    costSoFar += model.cost(at, next.place) - model.cost(passed.place, next.place);
    if (isSoft)
      costSoFar += objective.perLateSecond * (latenessAt(next.task, begin) - latenessAt(next.task, next.begin));
    [at, clock] = [next.place, begin + next.task.serviceSeconds];
  }
  return after && { cost: best, after };
}

/** The first pickup and the drop have their places; each further pickup takes the cheapest one before the drop. */
function withMorePickups(
  model: Model,
  pair: Insertion,
  pickups: readonly Task[],
  below: number,
): Insertion | undefined {
  const { route } = pair;
  let tasks = withInserted(pair);
  let cost = Number.POSITIVE_INFINITY;
  for (const pickup of pickups) {
    let best: { cost: number; tasks: Task[] } | undefined;
    const dropAt = pickup.job.drop ? tasks.indexOf(pickup.job.drop) : -1;
    for (let at = route.vehicle.fixed.length; at <= dropAt; at++) {
      const tried = tasks.toSpliced(at, 0, pickup);
      const built = buildRoute(model, route.vehicle, tried);
      if (built && built.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost: built.cost, tasks: tried };
    }
    if (!best) return undefined;
    ({ cost, tasks } = best);
  }
  const added = cost - route.cost;
  return added < below ? { route, cost: added, places: placesIn(route, tasks) } : undefined;
}

function placesIn(route: Route, tasks: readonly Task[]): Insertion["places"] {
  const places: { task: Task; after: Visit }[] = [];
  let after = route.first;
  for (const task of tasks) {
    if (after.next?.task === task) after = after.next;
    else places.push({ task, after });
  }
  return places;
}

export function withInserted({ route, places }: Insertion): Task[] {
  const tasks: Task[] = [];
  for (let visit: Visit | undefined = route.first; visit; visit = visit.next) {
    if (visit.task) tasks.push(visit.task);
    for (const { task, after } of places) if (after === visit) tasks.push(task);
  }
  return tasks;
}

function latenessAt(task: Task, begin: number): number {
  return begin > task.due ? begin - task.due : 0;
}

/** What comes later, from this visit on, by arriving at it then; until a wait takes it in. */
function addedLateness(model: Model, pace: number, first: Visit, firstArrival: number): number {
  let [added, arrival] = [0, firstArrival];
  for (let visit: Visit | undefined = first; visit?.task; visit = visit.next) {
    const begin = Math.max(arrival, visit.task.from);
    if (begin <= visit.begin) break;
    added += latenessAt(visit.task, begin) - latenessAt(visit.task, visit.begin);
    if (visit.next) arrival = begin + visit.task.serviceSeconds + pace * model.seconds(visit.place, visit.next.place);
  }
  return added;
}
