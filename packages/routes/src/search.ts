import { insertPlainly, keepPlanned } from "./construct.ts";
import type { JobModel, Model } from "./model.ts";
import { copyOf, costOf, fixedRoute, isBetter, type Plan, scoreOf } from "./plan.ts";
import { createRandom, type Random } from "./random.ts";
import { recreate } from "./recreate.ts";
import { createNeighbours, ruin } from "./ruin.ts";

/** How far the search is, from 0; it ends at 1. */
export type Progress = (iterations: number) => number;

export interface Found {
  readonly plan: Plan;
  readonly iterations: number;
}

/** The temperature at the start and at the end, as a share of what a stop costs on average. */
const [hotShare, coldShare] = [1, 0.01];
/** How much of the search may go into doing with fewer vehicles, where they count first. */
const fleetShare = 0.5;

/**
 * Ruin and recreate under simulated annealing, after "Slack Induction by String Removals for Vehicle Routing Problems"
 * (J. Christiaens, G. Vanden Berghe, Transportation Science 54(2), 2020). Starts from the better one of plain insertion and the
 * order that is in force, and hands back the best plan seen, so it is never worse than either. Gives way after each iteration.
 */
export function* search(model: Model, seed: number, progress: Progress): Generator<void, Found> {
  const state = yield* startOf(model, seed, progress);
  if (model.open.length === 0) return { plan: state.best, iterations: 0 };
  if (model.objective.fewestVehicles) yield* reduceFleet(state);
  state.current = copyOf(state.best);
  const from = state.progress(state.iterations);
  const hot = Math.max(Number.MIN_VALUE, (hotShare * costOf(state.best)) / model.open.length);
  for (let done = from; done < 1; done = progress(state.iterations)) {
    const share = (done - from) / (1 - from);
    yield* step(state, hot * (coldShare / hotShare) ** share);
  }
  return { plan: state.best, iterations: state.iterations };
}

interface State {
  readonly model: Model;
  readonly random: Random;
  readonly near: ReturnType<typeof createNeighbours>;
  readonly progress: Progress;
  /** How often each job could not be served, by its index: those are the hard ones. */
  readonly absences: Float64Array;
  readonly closed: Set<number>;
  current: Plan;
  best: Plan;
  iterations: number;
}

function* startOf(model: Model, seed: number, progress: Progress): Generator<void, State> {
  const plain = yield* insertPlainly(model);
  const planned = yield* keepPlanned(model);
  const best = planned && !isBetter(scoreOf(model, plain), scoreOf(model, planned)) ? planned : plain;
  const random = createRandom(seed);
  const absences = Float64Array.from(model.jobs, ({ priority }) => priority);
  const closed = new Set<number>();
  const near = createNeighbours(model);
  return { model, random, near, progress, absences, closed, current: copyOf(best), best, iterations: 0 };
}

/** One more plan, which takes the place of the current one if it is better or not much worse. */
function* step(state: State, temperature: number): Generator<void, void> {
  const { model, random, near, absences, closed, current } = state;
  state.iterations++;
  const next = copyOf(current);
  ruin(model, next, near, random);
  recreate(model, next, random, { closed, opensLast: model.objective.fewestVehicles });
  for (const { index } of next.unserved) absences[index] = (absences[index] as number) + 1;
  const [missed, missedSoFar] = [absent(absences, next.unserved), absent(absences, current.unserved)];
  const isAccepted =
    missed === missedSoFar
      ? costOf(next) < costOf(current) - temperature * Math.log(1 - random.next() || Number.MIN_VALUE)
      : missed < missedSoFar;
  if (isAccepted) {
    state.current = next;
    if (isBetter(scoreOf(model, next), scoreOf(model, state.best))) state.best = next;
  }
  yield;
}

function absent(absences: Float64Array, jobs: readonly JobModel[]): number {
  let sum = 0;
  for (const { index } of jobs) sum += absences[index] as number;
  return sum;
}

/**
 * Closes the vehicle whose jobs were hard to place least often, and searches until everything is served without it; again and
 * again (section 5.4 of the paper). What is found stays closed to the rest of the search.
 */
function* reduceFleet(state: State): Generator<void, void> {
  const { model, absences, closed } = state;
  while (state.progress(state.iterations) < fleetShare) {
    const complete = state.best;
    if (complete.unserved.length > 0) return;
    const candidates = complete.routes.filter(({ vehicle, tasks }) => vehicle.fixed.length === 0 && tasks.length > 0);
    if (candidates.length < 2) return;
    for (const { vehicle, tasks } of complete.routes) if (tasks.length === 0) closed.add(vehicle.index);
    const jobsOf = (route: (typeof candidates)[number]) => [...new Set(route.tasks.map(({ job }) => job))];
    const effort = (route: (typeof candidates)[number]) => absent(absences, jobsOf(route));
    const route = candidates.reduce((least, each) => (effort(each) < effort(least) ? each : least));
    state.current = copyOf(complete);
    state.current.unserved.push(...jobsOf(route));
    state.current.routes[route.vehicle.index] = fixedRoute(model, route.vehicle);
    closed.add(route.vehicle.index);
    const cold = (coldShare * costOf(complete)) / model.open.length;
    while (state.current.unserved.length > 0 && state.progress(state.iterations) < fleetShare) yield* step(state, cold);
    if (state.current.unserved.length > 0) closed.delete(route.vehicle.index);
  }
}
