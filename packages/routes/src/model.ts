import { type Job, type Objective, objectiveOf, type Problem, stopsOf, type Vehicle } from "./problem.ts";

/** A stop as the search sees it. */
export interface Task {
  readonly index: number;
  readonly id: string;
  readonly job: JobModel;
  readonly place: number;
  readonly from: number;
  /** The last moment without being late. */
  readonly due: number;
  /** The last moment of all. */
  readonly until: number;
  readonly serviceSeconds: number;
  /** What the load changes by here: less than nothing at a drop. */
  readonly grams: number;
  readonly parcels: number;
  readonly isFixed: boolean;
  readonly isDrop: boolean;
}

export interface JobModel {
  readonly index: number;
  readonly id: string;
  readonly priority: number;
  /** On board from the start, if the vehicle serves it. */
  readonly grams: number;
  readonly parcels: number;
  /** What can still be moved. */
  readonly pickups: Task[];
  drop: Task | undefined;
  /** By index. */
  readonly vehicles: ReadonlySet<number> | undefined;
  /** Any of its tasks: where it roughly is. */
  main: Task | undefined;
}

export interface VehicleModel {
  readonly index: number;
  readonly id: string;
  /** The same for vehicles that differ in nothing while they are empty. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly until: number;
  readonly grams: number;
  readonly parcels: number;
  /** Times the seconds of every way. */
  readonly pace: number;
  readonly fixed: readonly Task[];
  readonly planned: readonly Task[];
}

export interface Model {
  readonly objective: Objective;
  readonly vehicles: readonly VehicleModel[];
  readonly jobs: readonly JobModel[];
  /** Only those with something to move. */
  readonly open: readonly JobModel[];
  readonly tasks: readonly Task[];
  cost(from: number, to: number): number;
  seconds(from: number, to: number): number;
}

/** Takes a checked problem. Gives way after each row of the matrices, which are what takes long. */
export function* buildModel(problem: Problem): Generator<void, Model> {
  const objective = objectiveOf(problem);
  const { places } = problem.travel;
  // One place more, which is nowhere: no way is far to the end of who need not come back.
  const size = places + 1;
  const [costs, times] = [new Float64Array(size * size), new Float64Array(size * size)];
  for (let from = 0; from < places; from++) {
    for (let to = 0; to < places; to++) {
      const seconds = problem.travel.seconds(from, to);
      times[from * size + to] = seconds;
      costs[from * size + to] =
        objective.perMetre * problem.travel.metres(from, to) + objective.perDrivingSecond * seconds;
    }
    yield;
  }
  const fixedTo = new Map(
    problem.vehicles.flatMap(({ fixedStopIds = [] }, index) => fixedStopIds.map((id) => [id, index] as const)),
  );
  const numbers = new Map(problem.vehicles.map(({ id }, index) => [id, index]));
  const tasks: Task[] = [];
  const jobs = problem.jobs.map((job, index) => modelOf(job, { index, numbers, objective, fixedTo, tasks }));
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const vehicles = problem.vehicles.map((vehicle, index) => vehicleOf(vehicle, index, places, byId));
  return {
    objective,
    vehicles,
    jobs,
    open: jobs.filter(({ main }) => main !== undefined),
    tasks,
    cost: (from, to) => costs[from * size + to] as number,
    seconds: (from, to) => times[from * size + to] as number,
  };
}

interface Context {
  readonly index: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly objective: Objective;
  /** The vehicle that a stop is fixed to. */
  readonly fixedTo: ReadonlyMap<string, number>;
  readonly tasks: Task[];
}

function modelOf(job: Job, { index, numbers, objective, fixedTo, tasks }: Context): JobModel {
  const { grams, parcels } = job.onBoard ?? { grams: 0, parcels: 0 };
  const fixed = stopsOf(job).flatMap(({ id }) => fixedTo.get(id) ?? []);
  const allowed = job.vehicleIds?.map((id) => numbers.get(id) as number);
  const vehicles = fixed.length > 0 ? new Set(fixed) : allowed && new Set(allowed);
  const model: JobModel = {
    index,
    id: job.id,
    priority: job.priority ?? 1,
    grams,
    parcels,
    pickups: [],
    drop: undefined,
    vehicles,
    main: undefined,
  };
  const total = { grams, parcels };
  const add = (stop: Job["drop"] & {}, load: { grams: number; parcels: number }, isDrop: boolean): Task => {
    const { id, place, window, serviceSeconds } = stop;
    const isFixed = fixedTo.has(id);
    const until = isFixed ? Number.POSITIVE_INFINITY : window.until + objective.latestSeconds;
    const times = { from: window.from, due: window.until, until, serviceSeconds };
    const task: Task = { index: tasks.length, id, job: model, place, ...times, ...load, isFixed, isDrop };
    tasks.push(task);
    return task;
  };
  for (const pickup of job.pickups) {
    const task = add(pickup, { grams: pickup.load.grams, parcels: pickup.load.parcels }, false);
    total.grams += pickup.load.grams;
    total.parcels += pickup.load.parcels;
    if (!task.isFixed) model.pickups.push(task);
  }
  if (job.drop) {
    const task = add(job.drop, { grams: -total.grams, parcels: -total.parcels }, true);
    if (!task.isFixed) model.drop = task;
  }
  model.main = model.drop ?? model.pickups[0];
  return model;
}

function vehicleOf(vehicle: Vehicle, index: number, nowhere: number, tasks: ReadonlyMap<string, Task>): VehicleModel {
  const { id, start, end = nowhere, shift, capacity, fixedStopIds = [], plannedStopIds = [], pace = 1 } = vehicle;
  const fixed = fixedStopIds.map((stopId) => tasks.get(stopId) as Task);
  const planned = plannedStopIds.flatMap((stopId) => tasks.get(stopId) ?? []);
  const { grams, parcels } = capacity;
  const kind = fixed.length > 0 ? `own ${index}` : [start, end, shift.from, shift.until, grams, parcels, pace].join();
  return { index, id, kind, start, end, from: shift.from, until: shift.until, grams, parcels, pace, fixed, planned };
}
