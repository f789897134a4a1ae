import { readFileSync } from "node:fs";
import type { Job, Problem, Vehicle } from "../problem.ts";
import { planeTravel } from "../travel.ts";

/** A public instance and the best that anybody has found for it. */
export interface Instance {
  readonly name: string;
  readonly best: { readonly vehicles: number; readonly metres: number };
  readonly problem: Problem;
}

/**
 * The data: capacity, then the depot and the customers, each `x y demand` and for Solomon's `ready due service` too.
 *
 * R101, RC101, C101: M. Solomon, "Algorithms for the Vehicle Routing and Scheduling Problems with Time Window Constraints",
 * Operations Research 35(2), 1987; fewest vehicles first. Best known as SINTEF lists them; the routes it gives for these files
 * have exactly these lengths. CMT1, CMT3: N. Christofides, A. Mingozzi, P. Toth, "The Vehicle Routing Problem", 1979; shortest way;
 * both are proven optimal (CVRPLIB).
 */
const best = {
  R101: { vehicles: 19, metres: 1650.8 },
  RC101: { vehicles: 14, metres: 1696.95 },
  C101: { vehicles: 10, metres: 828.94 },
  CMT1: { vehicles: 5, metres: 524.61 },
  CMT3: { vehicles: 8, metres: 826.14 },
};

type InstanceName = keyof typeof best;

export const instanceNames = Object.keys(best) as InstanceName[];

const vehiclesGiven = 25;

export function readInstance(name: InstanceName): Instance {
  const text = readFileSync(new URL(`${name.toLowerCase()}.txt`, import.meta.url), "utf8");
  const [capacity = "", ...lines] = text.trim().split("\n");
  const rows = lines.map((line) => {
    const [x = 0, y = 0, demand = 0, from = 0, until = Number.MAX_SAFE_INTEGER, serviceSeconds = 0] = line
      .split(" ")
      .map(Number);
    return { x, y, demand, window: { from, until }, serviceSeconds };
  });
  const hasWindows = lines[0]?.split(" ").length === 6;
  const shift = rows[0]?.window ?? { from: 0, until: 0 };
  const vehicles = Array.from({ length: vehiclesGiven }, (_, at): Vehicle => {
    return { id: `v${at + 1}`, start: 0, end: 0, capacity: { grams: Number(capacity), parcels: 1_000 }, shift };
  });
  const jobs = rows.map(({ demand, window, serviceSeconds }, place): Job => {
    const drop = { id: `s${place}`, place, window, serviceSeconds };
    return { id: `j${place}`, pickups: [], drop, onBoard: { grams: demand, parcels: 1 } };
  });
  const problem = {
    vehicles,
    jobs: jobs.slice(1),
    travel: planeTravel(rows),
    objective: { fewestVehicles: hasWindows },
  };
  return { name, best: best[name], problem };
}
