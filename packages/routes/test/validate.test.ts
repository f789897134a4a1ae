import { expect, test } from "vitest";
import type { Job, Problem, Vehicle } from "../src/problem.ts";
import { planeTravel } from "../src/travel.ts";
import { assertProblem } from "../src/validate.ts";

const day = { from: 0, until: 100 };
const van: Vehicle = { id: "van", start: 0, capacity: { grams: 1_000, parcels: 2 }, shift: day };
const stop = (id: string) => ({ id, place: 1, window: day, serviceSeconds: 5 });
const load = { grams: 600, parcels: 1 };
const job: Job = { id: "job", pickups: [{ ...stop("p"), load }], drop: stop("d") };
const travel = planeTravel([
  { x: 0, y: 0 },
  { x: 1, y: 0 },
]);
const problem = (vehicle: Partial<Vehicle>, ...jobs: Job[]): Problem => {
  return { vehicles: [{ ...van, ...vehicle }], jobs: jobs.length > 0 ? jobs : [job], travel };
};

test.each([
  ["vehicle van is at place 2, of 2", problem({ start: 2 })],
  ["the shift of vehicle van ends before it begins", problem({ shift: { from: 5, until: 4 } })],
  ["the capacity of vehicle van is less than nothing", problem({ capacity: { grams: -1, parcels: 1 } })],
  ["the pace of vehicle van is 0", problem({ pace: 0 })],
  ["stop p is there twice", problem({}, job, { ...job, id: "other" })],
  ["job job is there twice", problem({}, job, { ...job, pickups: [], drop: stop("e") })],
  ["job empty has no stop", problem({}, { id: "empty", pickups: [] })],
  ["job both has a load on board and no drop", problem({}, { ...job, id: "both", drop: undefined, onBoard: load })],
  ["job job names vehicle boat, which is not there", problem({}, { ...job, vehicleIds: ["boat"] })],
  ["the service at stop d takes NaN s", problem({}, { ...job, drop: { ...stop("d"), serviceSeconds: Number.NaN } })],
  ["vehicle van has a fixed stop x, which no job has", problem({ fixedStopIds: ["x"] })],
  ["stop p is fixed twice", problem({ fixedStopIds: ["p", "p"] })],
  ["the fixed drop d comes before a pickup of its job", problem({ fixedStopIds: ["d"] })],
  [
    "what is fixed is more than vehicle van can carry",
    problem({ fixedStopIds: ["p", "q"] }, job, { id: "more", pickups: [{ ...stop("q"), load }], drop: stop("e") }),
  ],
])("refuses with the cause: %s", (message, wrong) => {
  expect(() => assertProblem(wrong)).toThrow(message);
});

test("what was dropped on the way leaves room for what is fixed after it", () => {
  const later: Job = { id: "later", pickups: [{ ...stop("q"), load }], drop: stop("e") };
  expect(() => assertProblem(problem({ fixedStopIds: ["p", "d", "q", "e"] }, job, later))).not.toThrow();
});
