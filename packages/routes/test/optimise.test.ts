import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOf } from "../src/check.ts";
import { optimise } from "../src/optimise.ts";
import { objectiveOf, type Problem } from "../src/problem.ts";
import type { Solution } from "../src/solution.ts";
import { planeTravel } from "../src/travel.ts";
import { randomProblem } from "./random-problem.ts";

const day = { from: 0, until: 1_000 };
const van = { id: "van", start: 0, end: 0, capacity: { grams: 10_000, parcels: 10 }, shift: day };
const stop = (id: string, place: number, window = day) => ({ id, place, window, serviceSeconds: 0 });
const one = { grams: 1_000, parcels: 1 };

/** As the search weighs plans; the cost from the solution's own figures. */
function scoreOf(problem: Problem, solution: Solution): number[] {
  const { fewestVehicles, perVehicle, perLateSecond } = objectiveOf(problem);
  const priority = (id: string) => problem.jobs.find((job) => job.id === id)?.priority ?? 1;
  const unserved = solution.unserved.reduce((sum, { jobId }) => sum + priority(jobId), 0);
  const cost = solution.metres + perVehicle * solution.vehiclesUsed + perLateSecond * solution.lateSeconds;
  return [unserved, fewestVehicles ? solution.vehiclesUsed : 0, cost];
}

function isNoWorse(one: number[], other: number[]): boolean {
  const at = one.findIndex((figure, n) => Math.abs(figure - (other[n] ?? 0)) > 1e-6);
  return at < 0 || (one[at] ?? 0) < (other[at] ?? 0);
}

test("whatever the problem, every job is served once or told unserved, every rule is kept, and it is no worse than plain insertion", async () => {
  await fc.assert(
    fc.asyncProperty(randomProblem, fc.integer({ min: 1, max: 1_000 }), async (problem, seed) => {
      const [plain, found] = await Promise.all([
        optimise(problem, { iterations: 0, seed }),
        optimise(problem, { iterations: 60, seed }),
      ]);
      expect(faultsOf(problem, plain)).toEqual([]);
      expect(faultsOf(problem, found)).toEqual([]);
      expect(isNoWorse(scoreOf(problem, found), scoreOf(problem, plain))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("the order in force is kept unless a better one is found", async () => {
  await fc.assert(
    fc.asyncProperty(randomProblem, async (problem) => {
      const found = await optimise(problem, { iterations: 40, seed: 7 });
      const vehicles = problem.vehicles.map((vehicle) => {
        const route = found.routes.find(({ vehicleId }) => vehicleId === vehicle.id);
        return {
          ...vehicle,
          plannedStopIds: route?.stops.filter(({ isFixed }) => !isFixed).map(({ stopId }) => stopId),
        };
      });
      const again = await optimise({ ...problem, vehicles }, { iterations: 0 });
      expect(isNoWorse(scoreOf(problem, again), scoreOf(problem, found))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("the same seed and number of iterations give the same answer", async () => {
  await fc.assert(
    fc.asyncProperty(randomProblem, async (problem) => {
      const limits = { iterations: 30, seed: 3 };
      expect(await optimise(problem, limits)).toEqual(await optimise(problem, limits));
    }),
    { numRuns: 30 },
  );
});

test("several pickups come before the drop that they feed, on one vehicle", async () => {
  const travel = planeTravel([0, 10, 20, 30].map((x) => ({ x, y: 0 })));
  const pickups = [3, 2, 1].map((place) => ({ ...stop(`p${place}`, place), load: one }));
  const job = { id: "order", pickups, drop: stop("home", 2) };
  const { routes, unserved } = await optimise({ vehicles: [van], jobs: [job], travel }, { iterations: 50 });
  expect(unserved).toEqual([]);
  expect(routes[0]?.stops.at(-1)?.stopId).toBe("home");
  expect(routes[0]?.metres).toBe(60);
});

test("what is unserved says why: too big, out of reach, or no room left", async () => {
  const travel = planeTravel([0, 10, 2_000].map((x) => ({ x, y: 0 })));
  const jobs = [
    { id: "piano", pickups: [], drop: stop("a", 1), onBoard: { grams: 200_000, parcels: 1 } },
    { id: "island", pickups: [], drop: stop("b", 2), onBoard: one },
    { id: "first", pickups: [], drop: stop("c", 1), onBoard: { grams: 9_500, parcels: 1 }, priority: 2 },
    { id: "second", pickups: [], drop: stop("d", 1), onBoard: one },
  ];
  const { unserved } = await optimise({ vehicles: [van], jobs, travel }, { iterations: 20 });
  expect(unserved.toSorted((a, b) => a.jobId.localeCompare(b.jobId))).toEqual([
    { jobId: "island", reason: "out-of-reach" },
    { jobId: "piano", reason: "too-big" },
    { jobId: "second", reason: "no-room" },
  ]);
});

test("a stop that may be late is served late rather than not at all", async () => {
  const travel = planeTravel([0, 50].map((x) => ({ x, y: 0 })));
  const jobs = [{ id: "late", pickups: [], drop: stop("a", 1, { from: 0, until: 20 }), onBoard: one }];
  const strict = await optimise({ vehicles: [van], jobs, travel }, { iterations: 5 });
  const soft = { latestSeconds: 100, perLateSecond: 1 };
  const { routes, unserved } = await optimise({ vehicles: [van], jobs, travel, objective: soft }, { iterations: 5 });
  expect(strict.unserved).toEqual([{ jobId: "late", reason: "out-of-reach" }]);
  expect(unserved).toEqual([]);
  expect(routes[0]?.stops[0]?.lateSeconds).toBe(30);
});

test("a search that is called off ends with an AbortError, in the middle too", async () => {
  const travel = planeTravel(Array.from({ length: 40 }, (_, x) => ({ x, y: (x * 7) % 40 })));
  const jobs = Array.from({ length: 39 }, (_, at) => ({
    id: `j${at}`,
    pickups: [],
    drop: stop(`s${at}`, at + 1),
    onBoard: one,
  }));
  const vehicles = Array.from({ length: 5 }, (_, at) => ({ ...van, id: `v${at}` }));
  const problem = { vehicles, jobs, travel };
  const calledOff = new AbortController();
  const searching = optimise(problem, { budgetMs: 60_000, signal: calledOff.signal });
  setTimeout(() => calledOff.abort(), 30);
  await expect(searching).rejects.toMatchObject({ name: "AbortError" });
  await expect(optimise(problem, { iterations: 5, signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: "AbortError",
  });
});

test("the event loop turns while a search is under way", async () => {
  const travel = planeTravel(Array.from({ length: 200 }, (_, at) => ({ x: (at * 37) % 101, y: (at * 61) % 103 })));
  const jobs = Array.from({ length: 199 }, (_, at) => ({
    id: `j${at}`,
    pickups: [],
    drop: stop(`s${at}`, at + 1),
    onBoard: one,
  }));
  const vehicles = Array.from({ length: 30 }, (_, at) => ({ ...van, id: `v${at}` }));
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  await optimise({ vehicles, jobs, travel }, { iterations: 200 });
  clearInterval(counting);
  expect(turns).toBeGreaterThan(5);
});
