import type { Model } from "./model.ts";
import { emptyPlan, everything, insertCheapest, type Plan } from "./plan.ts";
import { buildRoute } from "./route.ts";

/** Plain insertion: the most urgent first, each where it is cheapest. Gives way after each job. */
export function* insertPlainly(model: Model): Generator<void, Plan> {
  const plan = emptyPlan(model);
  yield* insertRest(model, plan);
  return plan;
}

/** The order that is in force, where it is feasible, and the rest by plain insertion. Nothing when there is no such order. */
export function* keepPlanned(model: Model): Generator<void, Plan | undefined> {
  if (model.vehicles.every(({ planned }) => planned.length === 0)) return undefined;
  const plan = emptyPlan(model);
  const served = new Set<number>();
  for (const vehicle of model.vehicles) {
    const jobs = new Set(vehicle.planned.map(({ job }) => job));
    const isWhole = [...jobs].every((job) => {
      const open = [...job.pickups, ...(job.drop ? [job.drop] : [])];
      const isAllowed = !job.vehicles || job.vehicles.has(vehicle.index);
      return isAllowed && open.every((task) => vehicle.planned.includes(task));
    });
    const route = isWhole ? buildRoute(model, vehicle, [...vehicle.fixed, ...vehicle.planned]) : undefined;
    if (!route) continue;
    plan.routes[vehicle.index] = route;
    for (const { index } of jobs) served.add(index);
  }
  plan.unserved = plan.unserved.filter(({ index }) => !served.has(index));
  yield* insertRest(model, plan);
  return plan;
}

function* insertRest(model: Model, plan: Plan): Generator<void, void> {
  const waiting = plan.unserved.toSorted(
    (one, other) => other.priority - one.priority || (one.main?.due ?? 0) - (other.main?.due ?? 0),
  );
  plan.unserved = [];
  for (const job of waiting) {
    if (!insertCheapest(model, plan, job, everything)) plan.unserved.push(job);
    yield;
  }
}
