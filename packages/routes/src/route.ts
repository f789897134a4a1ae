import type { Model, Task, VehicleModel } from "./model.ts";

/** One station of a route, its start and end among them. Never changed once the route is built. */
export interface Visit {
  /** Nothing at the start and the end. */
  readonly task: Task | undefined;
  readonly place: number;
  /** When service begins. */
  begin: number;
  leave: number;
  /** The last moment at which service may begin without breaking anything after it. */
  latest: number;
  /** The load on leaving. */
  grams: number;
  parcels: number;
  /** The most there is from the start to leaving here. */
  mostGrams: number;
  mostParcels: number;
  /** The most there is from leaving here to the end. */
  mostGramsAfter: number;
  mostParcelsAfter: number;
  next: Visit | undefined;
}

export interface Route {
  readonly vehicle: VehicleModel;
  /** Fixed ones first. */
  readonly tasks: readonly Task[];
  readonly first: Visit;
  /** What is inserted comes after it. */
  readonly lastFixed: Visit;
  readonly cost: number;
  readonly lateSeconds: number;
}

/** Nothing if it would be overloaded or later than allowed. Fixed stops may be late; they are checked with the problem. */
export function buildRoute(model: Model, vehicle: VehicleModel, tasks: readonly Task[]): Route | undefined {
  const { objective } = model;
  let [grams, parcels] = [0, 0];
  for (const { job, isDrop } of tasks) {
    if (!isDrop) continue;
    grams += job.grams;
    parcels += job.parcels;
  }
  if (grams > vehicle.grams || parcels > vehicle.parcels) return undefined;
  const first = newVisit(undefined, vehicle.start, vehicle.from);
  [first.grams, first.parcels, first.mostGrams, first.mostParcels] = [grams, parcels, grams, parcels];
  let [last, lastFixed, cost, lateSeconds] = [first, first, 0, 0];
  const visits = [first];
  for (const task of tasks) {
    const begin = Math.max(last.leave + vehicle.pace * model.seconds(last.place, task.place), task.from);
    if (begin > task.until) return undefined;
    cost += model.cost(last.place, task.place);
    const visit = newVisit(task, task.place, begin);
    visit.leave = begin + task.serviceSeconds;
    visit.grams = last.grams + task.grams;
    visit.parcels = last.parcels + task.parcels;
    if (visit.grams > vehicle.grams || visit.parcels > vehicle.parcels) return undefined;
    visit.mostGrams = Math.max(last.mostGrams, visit.grams);
    visit.mostParcels = Math.max(last.mostParcels, visit.parcels);
    if (begin > task.due) lateSeconds += begin - task.due;
    last.next = visit;
    last = visit;
    if (task.isFixed) lastFixed = visit;
    visits.push(visit);
  }
  const arrival = last.leave + vehicle.pace * model.seconds(last.place, vehicle.end);
  const isOverrun = arrival > vehicle.until;
  if (isOverrun && tasks.length > vehicle.fixed.length) return undefined;
  cost += model.cost(last.place, vehicle.end);
  const end = newVisit(undefined, vehicle.end, arrival);
  end.latest = vehicle.until;
  [end.grams, end.parcels, end.mostGramsAfter, end.mostParcelsAfter] = [
    last.grams,
    last.parcels,
    last.grams,
    last.parcels,
  ];
  last.next = end;
  lookBack(model, vehicle.pace, visits, end);
  const isUsed = tasks.length > 0;
  const whole = isUsed ? cost + objective.perVehicle + lateSeconds * objective.perLateSecond : 0;
  return { vehicle, tasks, first, lastFixed, cost: whole, lateSeconds };
}

function lookBack(model: Model, pace: number, visits: readonly Visit[], end: Visit): void {
  let next = end;
  for (let at = visits.length - 1; at >= 0; at--) {
    const visit = visits[at] as Visit;
    const service = visit.leave - visit.begin;
    const latest = next.latest - pace * model.seconds(visit.place, next.place) - service;
    visit.latest = visit.task ? Math.min(visit.task.until, latest) : latest;
    visit.mostGramsAfter = Math.max(visit.grams, next.mostGramsAfter);
    visit.mostParcelsAfter = Math.max(visit.parcels, next.mostParcelsAfter);
    next = visit;
  }
}

function newVisit(task: Task | undefined, place: number, begin: number): Visit {
  return {
    task,
    place,
    begin,
    leave: begin,
    latest: begin,
    grams: 0,
    parcels: 0,
    mostGrams: 0,
    mostParcels: 0,
    mostGramsAfter: 0,
    mostParcelsAfter: 0,
    next: undefined,
  };
}
