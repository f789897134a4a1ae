import type { JobModel, Model } from "./model.ts";
import { everything, fixedRoute, insertCheapest, type Plan } from "./plan.ts";
import type { Problem } from "./problem.ts";
import type { Route } from "./route.ts";

export interface PlannedStop {
  readonly stopId: string;
  readonly jobId: string;
  readonly arriveAt: number;
  /** Later than the arrival if the window is not open yet. */
  readonly beginAt: number;
  readonly leaveAt: number;
  readonly lateSeconds: number;
  /** From the stop before. */
  readonly metres: number;
  readonly isFixed: boolean;
}

export interface PlannedRoute {
  readonly vehicleId: string;
  readonly stops: readonly PlannedStop[];
  readonly endAt: number;
  /** The way to the end included. */
  readonly metres: number;
  readonly drivingSeconds: number;
}

/** Too big for every vehicle that may serve it; out of reach for each of them even alone; or there is just no room left. */
export type UnservedReason = "too-big" | "out-of-reach" | "no-room";

export interface Unserved {
  readonly jobId: string;
  readonly reason: UnservedReason;
}

export interface Solution {
  /** One of each vehicle, in the order of the problem. */
  readonly routes: readonly PlannedRoute[];
  readonly unserved: readonly Unserved[];
  readonly metres: number;
  readonly drivingSeconds: number;
  readonly lateSeconds: number;
  readonly vehiclesUsed: number;
  readonly iterations: number;
}

export function solutionOf(problem: Problem, model: Model, plan: Plan, iterations: number): Solution {
  const routes = plan.routes.map((route) => describe(problem, route));
  const sum = (figure: (route: PlannedRoute) => number) => routes.reduce((total, route) => total + figure(route), 0);
  return {
    routes,
    unserved: plan.unserved.map((job) => ({ jobId: job.id, reason: reasonFor(model, job) })),
    metres: sum(({ metres }) => metres),
    drivingSeconds: sum(({ drivingSeconds }) => drivingSeconds),
    lateSeconds: sum(({ stops }) => stops.reduce((total, { lateSeconds }) => total + lateSeconds, 0)),
    vehiclesUsed: routes.filter(({ stops }) => stops.length > 0).length,
    iterations,
  };
}

function describe({ travel }: Problem, { vehicle, tasks, first }: Route): PlannedRoute {
  if (tasks.length === 0)
    return { vehicleId: vehicle.id, stops: [], endAt: vehicle.from, metres: 0, drivingSeconds: 0 };
  const stops: PlannedStop[] = [];
  let [before, metres, drivingSeconds] = [first, 0, 0];
  for (let visit = first.next; visit; visit = visit.next) {
    // The place of an end that is nowhere is unknown to `travel`.
    const isSomewhere = visit.place < travel.places;
    const way = isSomewhere ? travel.metres(before.place, visit.place) : 0;
    const seconds = isSomewhere ? vehicle.pace * travel.seconds(before.place, visit.place) : 0;
    metres += way;
    drivingSeconds += seconds;
    if (visit.task) {
      const { id, job, due, isFixed } = visit.task;
      const { begin, leave } = visit;
      const arriveAt = before.leave + seconds;
      const lateSeconds = Math.max(0, begin - due);
      stops.push({
        stopId: id,
        jobId: job.id,
        arriveAt,
        beginAt: begin,
        leaveAt: leave,
        lateSeconds,
        metres: way,
        isFixed,
      });
    }
    before = visit;
  }
  return { vehicleId: vehicle.id, stops, endAt: before.begin, metres, drivingSeconds };
}

function reasonFor(model: Model, job: JobModel): UnservedReason {
  const allowed = model.vehicles.filter(({ index }) => !job.vehicles || job.vehicles.has(index));
  const [grams, parcels] = job.pickups.reduce(
    ([heavy, many], task) => [heavy + task.grams, many + task.parcels],
    [job.grams, job.parcels],
  );
  if (!allowed.some((vehicle) => grams <= vehicle.grams && parcels <= vehicle.parcels)) return "too-big";
  const idle: Plan = { routes: model.vehicles.map((vehicle) => fixedRoute(model, vehicle)), unserved: [] };
  return insertCheapest(model, idle, job, everything) ? "no-room" : "out-of-reach";
}
