import { optimise } from "@souk/routes/optimise";
import type { Problem } from "@souk/routes/problem";
import type { PlannedRoute, Solution } from "@souk/routes/solution";

interface Limits {
  readonly budgetMs: number;
  readonly signal: AbortSignal | undefined;
}

/** A run with so little to do is not worth a second courier's way. */
const shortRunSeconds = 60 * 60;
/** How much more than an even share one courier may have before the work is shared. */
const unevenShare = 1.25;
/** How much longer all ways together may become for it. */
const longerShare = 1.3;

/**
 * The shortest plan, unless it gives one courier much more than the others and a fairer one leaves nobody out, is no later and takes
 * little more way: then that. Both are looked for within the one budget.
 */
export async function fairPlan(problem: Problem, { budgetMs, signal }: Limits): Promise<Solution> {
  const half = { budgetMs: budgetMs / 2, signal };
  const shortest = await optimise(problem, half);
  if (!isUneven(shortest)) return optimise(goingOn(problem, shortest), half);
  const fair = await optimise(evenly(problem), half);
  const isGood =
    fair.unserved.length <= shortest.unserved.length &&
    fair.lateSeconds <= shortest.lateSeconds &&
    fair.metres <= shortest.metres * longerShare;
  return isGood ? fair : shortest;
}

const workSeconds = ({ drivingSeconds, stops }: PlannedRoute) =>
  stops.reduce((sum, { beginAt, leaveAt }) => sum + leaveAt - beginAt, drivingSeconds);

function isUneven({ routes }: Solution): boolean {
  const work = routes.map(workSeconds);
  const even = work.reduce((sum, seconds) => sum + seconds, 0) / Math.max(1, work.length);
  return Math.max(0, ...work) > Math.max(shortRunSeconds, even * unevenShare);
}

/** Nobody brings many more parcels than an even share. */
function evenly(problem: Problem): Problem {
  const parcels = problem.jobs.reduce(
    (sum, { onBoard, pickups }) => pickups.reduce((own, { load }) => own + load.parcels, sum + (onBoard?.parcels ?? 0)),
    0,
  );
  const most = Math.ceil((parcels / problem.vehicles.length) * unevenShare);
  const vehicles = problem.vehicles.map((vehicle) => ({
    ...vehicle,
    capacity: { ...vehicle.capacity, parcels: Math.min(vehicle.capacity.parcels, most) },
  }));
  return { ...problem, vehicles };
}

/** What was found so far is where the search begins. */
function goingOn(problem: Problem, { routes }: Solution): Problem {
  const planned = new Map(routes.map(({ vehicleId, stops }) => [vehicleId, stops]));
  const vehicles = problem.vehicles.map((vehicle) => ({
    ...vehicle,
    plannedStopIds: planned.get(vehicle.id)?.flatMap(({ stopId, isFixed }) => (isFixed ? [] : [stopId])),
  }));
  return { ...problem, vehicles };
}
