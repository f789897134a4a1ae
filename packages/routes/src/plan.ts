import { cheapestIn, type Insertion, type Looks, withInserted } from "./insertion.ts";
import type { JobModel, Model, Task, VehicleModel } from "./model.ts";
import { buildRoute, type Route } from "./route.ts";

/** Who drives what. Routes are replaced, never changed: a copy of the list keeps the plan. */
export interface Plan {
  /** By the vehicle's index. */
  readonly routes: Route[];
  unserved: JobModel[];
}

export function copyOf({ routes, unserved }: Plan): Plan {
  return { routes: routes.slice(), unserved: unserved.slice() };
}

export function costOf({ routes }: Plan): number {
  let cost = 0;
  for (const route of routes) cost += route.cost;
  return cost;
}

/** Less is better, from the first figure that differs: what stays unserved, vehicles if they count first, cost. */
export function scoreOf(model: Model, plan: Plan): readonly [number, number, number] {
  const unserved = plan.unserved.reduce((sum, { priority }) => sum + priority, 0);
  const vehicles = plan.routes.filter(({ tasks }) => tasks.length > 0).length;
  return [unserved, model.objective.fewestVehicles ? vehicles : 0, costOf(plan)];
}

/** Sums in another order differ in their last digits: that is no improvement. */
const roundingShare = 1e-9;

export function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((figure, n) => {
    const than = other[n] ?? 0;
    return Math.abs(figure - than) > roundingShare * Math.max(1, Math.abs(than));
  });
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** Only what cannot move; nothing of it is unserved. */
export function emptyPlan(model: Model): Plan {
  return { routes: model.vehicles.map((vehicle) => fixedRoute(model, vehicle)), unserved: model.open.slice() };
}

export function fixedRoute(model: Model, vehicle: VehicleModel): Route {
  return routeOf(model, vehicle, vehicle.fixed);
}

/** Of tasks that are known to be feasible: all that insertion lets through, and whatever is taken from it. */
export function routeOf(model: Model, vehicle: VehicleModel, tasks: readonly Task[]): Route {
  const route = buildRoute(model, vehicle, tasks);
  if (!route) throw new Error(`the route of ${vehicle.id} is not feasible: ${tasks.map(({ id }) => id).join(", ")}`);
  return route;
}

export interface Choice {
  readonly looks: Looks;
  /** Nothing is put on these. */
  readonly closed: ReadonlySet<number>;
  /** Whether an unused vehicle is taken only when no other can serve the job. */
  readonly opensLast: boolean;
}

export const allLooks: Looks = () => true;
export const everything: Choice = { looks: allLooks, closed: new Set(), opensLast: false };

/** Puts the job where it is cheapest. Says whether there was a place for it. */
export function insertCheapest(model: Model, plan: Plan, job: JobModel, choice: Choice): boolean {
  const best = choice.opensLast
    ? (cheapest(model, plan, job, choice, true) ?? cheapest(model, plan, job, choice, false))
    : cheapest(model, plan, job, choice);
  if (!best) return false;
  const { vehicle } = best.route;
  // Without the triangle inequality a place may turn out not to be feasible after all.
  const route = buildRoute(model, vehicle, withInserted(best));
  if (!route) return false;
  plan.routes[vehicle.index] = route;
  return true;
}

function cheapest(model: Model, plan: Plan, job: JobModel, choice: Choice, isUsed?: boolean): Insertion | undefined {
  let best: Insertion | undefined;
  const seenKinds = new Set<string>();
  for (const route of plan.routes) {
    const isEmpty = route.tasks.length === 0;
    if (isUsed === isEmpty || choice.closed.has(route.vehicle.index)) continue;
    if (isEmpty && !job.vehicles) {
      if (seenKinds.has(route.vehicle.kind)) continue;
      seenKinds.add(route.vehicle.kind);
    }
    best = cheapestIn(model, route, job, best?.cost ?? Number.POSITIVE_INFINITY, choice.looks) ?? best;
  }
  return best;
}
