import { setImmediate as nextTurn } from "node:timers/promises";
import { buildModel } from "./model.ts";
import type { Problem } from "./problem.ts";
import { search } from "./search.ts";
import { type Solution, solutionOf } from "./solution.ts";
import { assertProblem } from "./validate.ts";

export interface Limits {
  /** How long to search. Leave it out and give `iterations` for an answer that is the same on every machine. */
  readonly budgetMs?: number | undefined;
  readonly iterations?: number | undefined;
  readonly seed?: number | undefined;
  /** Ends the search with an AbortError. */
  readonly signal?: AbortSignal | undefined;
}

const sliceMs = 4;

/**
 * The best routes that are found within the limits: everybody served before anything else, then fewer vehicles if they count, then
 * cost, lateness included. Never worse than plain insertion or the order in force. Works in slices of a few milliseconds and lets
 * the event loop turn in between. Throws InvalidProblem on input that cannot be meant.
 */
export async function optimise(problem: Problem, limits: Limits): Promise<Solution> {
  assertProblem(problem);
  const { budgetMs = Number.POSITIVE_INFINITY, iterations = Number.POSITIVE_INFINITY, seed = 1, signal } = limits;
  if (!(budgetMs >= 0) || !(iterations >= 0) || (budgetMs === Number.POSITIVE_INFINITY && iterations === budgetMs))
    throw new RangeError("a search needs a budget of milliseconds or iterations");
  const startedAt = performance.now();
  const progress = (done: number) => {
    const byTime = budgetMs === Number.POSITIVE_INFINITY ? 0 : share(performance.now() - startedAt, budgetMs);
    return Math.max(byTime, share(done, iterations));
  };
  const model = await inSlices(buildModel(problem), signal);
  const { plan, iterations: done } = await inSlices(search(model, seed, progress), signal);
  return solutionOf(problem, model, plan, done);
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

async function inSlices<T>(work: Generator<void, T>, signal: AbortSignal | undefined): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
  }
}
