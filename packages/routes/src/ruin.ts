import type { JobModel, Model, Task } from "./model.ts";
import type { Plan } from "./plan.ts";
import type { Random } from "./random.ts";
import { buildRoute } from "./route.ts";

const averageRemoved = 10;
const longestString = 10;
const splitShare = 0.5;
const splitGrowthShare = 0.01;

/** For each task the others, nearest first; worked out when it is first asked for. */
export function createNeighbours(model: Model): (task: Task) => readonly Task[] {
  const known = new Map<Task, readonly Task[]>();
  const movable = model.tasks.filter(({ isFixed }) => !isFixed);
  return (task) => {
    const found = known.get(task);
    if (found) return found;
    const distances = new Map(movable.map((other) => [other, model.cost(task.place, other.place)]));
    const sorted = movable.toSorted((a, b) => (distances.get(a) as number) - (distances.get(b) as number));
    known.set(task, sorted);
    return sorted;
  };
}

/**
 * Takes strings of neighbouring stops out of routes that are near each other, so that there is room in all of them at once: the
 * ruin of "Slack Induction by String Removals for Vehicle Routing Problems" (J. Christiaens, G. Vanden Berghe, Transportation
 * Science 54(2), 2020, section 5.2), with its values. A job with a stop in a string goes as a whole.
 */
export function ruin(model: Model, plan: Plan, near: ReturnType<typeof createNeighbours>, random: Random): void {
  const seed = model.open[random.below(model.open.length)]?.main;
  if (!seed) return;
  const routeOfJob = new Map<JobModel, number>();
  let [used, served] = [0, 0];
  for (const { vehicle, tasks } of plan.routes) {
    const movable = tasks.length - vehicle.fixed.length;
    if (movable > 0) used++;
    served += movable;
    for (const { job, isFixed } of tasks) if (!isFixed) routeOfJob.set(job, vehicle.index);
  }
  const longest = Math.min(longestString, served / Math.max(1, used));
  const strings = Math.floor(1 + random.next() * ((4 * averageRemoved) / (1 + longest) - 1));
  const removed = new Set<JobModel>();
  const ruined = new Set<number>();
  for (const task of near(seed)) {
    if (ruined.size >= strings) break;
    const index = routeOfJob.get(task.job);
    const route = index === undefined ? undefined : plan.routes[index];
    if (!route || removed.has(task.job) || ruined.has(route.vehicle.index)) continue;
    const string = stringAround(route.tasks.slice(route.vehicle.fixed.length), task, longest, random);
    const jobs = new Set(string.map(({ job }) => job));
    const kept = route.tasks.filter(({ job, isFixed }) => isFixed || !jobs.has(job));
    // Where a way round is shorter than the straight one, the rest may not be feasible: then it stays whole.
    const rest = buildRoute(model, route.vehicle, kept);
    if (!rest) continue;
    plan.routes[route.vehicle.index] = rest;
    ruined.add(route.vehicle.index);
    for (const job of jobs) removed.add(job);
  }
  plan.unserved.push(...removed);
}

/** So many tasks in a row with this one among them; half of the time with a gap that stays. */
function stringAround(tasks: readonly Task[], task: Task, longest: number, random: Random): Task[] {
  const most = Math.min(tasks.length, longest);
  const length = Math.floor(1 + random.next() * most);
  const at = tasks.indexOf(task);
  let kept = 0;
  if (length > 1 && length < tasks.length && random.next() < splitShare) {
    kept = 1;
    while (length + kept < tasks.length && random.next() < splitGrowthShare) kept++;
  }
  const whole = length + kept;
  const earliest = Math.max(0, at - whole + 1);
  const start = earliest + random.below(Math.min(at, tasks.length - whole) - earliest + 1);
  const string = tasks.slice(start, start + whole);
  if (kept > 0) string.splice(random.below(length + 1), kept);
  return string;
}
