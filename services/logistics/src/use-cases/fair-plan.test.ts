import type { Problem } from "@souk/routes/problem";
import { expect, test } from "vitest";
import { fairPlan } from "./fair-plan.ts";

const limits = { budgetMs: 300, signal: undefined };
const day = { from: 0, until: 10 * 3_600 };

/** Doors in a circle of so many metres, couriers at a hub (place 0) that is as far from each, and 5 m a second. */
function doors(count: number, radius: number, couriers: number, toHub = radius): Problem {
  const at = Array.from({ length: count }, (_, index) => (index / count) * 2 * Math.PI);
  const points = [{ x: 0, y: 0 }, ...at.map((angle) => ({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) }))];
  const metres = (from: number, to: number) => {
    const [one, other] = [points[from], points[to]];
    if (from !== to && from * to === 0) return toHub;
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  };
  return {
    vehicles: Array.from({ length: couriers }, (_, index) => ({
      ...{ id: `courier ${index}`, start: 0, shift: day },
      capacity: { grams: 100_000, parcels: 40 },
    })),
    jobs: at.map((_, index) => ({
      ...{ id: `door ${index}`, pickups: [], onBoard: { grams: 500, parcels: 1 } },
      drop: { id: `door ${index}`, place: index + 1, window: day, serviceSeconds: 180 },
    })),
    travel: { places: points.length, metres, seconds: (from, to) => metres(from, to) / 5 },
  };
}

const shares = async (problem: Problem) =>
  (await fairPlan(problem, limits)).routes.map(({ stops }) => stops.length).toSorted((a, b) => a - b);

test("much work is shared among those who are free", async () => {
  const [least, most] = await shares(doors(24, 2_000, 2));
  expect((least ?? 0) + (most ?? 0)).toBe(24);
  expect(most).toBeLessThanOrEqual(15);
});

test("little work is one courier's, and so is all of it when nobody else is there", async () => {
  expect(await shares(doors(4, 300, 2, 900))).toEqual([0, 4]);
  expect(await shares(doors(24, 2_000, 1))).toEqual([24]);
});

test("a share that would take far longer ways is left to one", async () => {
  expect(await shares(doors(24, 300, 2, 9_000))).toEqual([0, 24]);
});

test("nobody is left out for the sake of fairness", async () => {
  const problem = doors(24, 2_000, 2);
  const [one, other] = problem.vehicles;
  if (!one || !other) throw new Error("there are two");
  const small = { ...other, capacity: { grams: 100_000, parcels: 3 } };
  expect(await shares({ ...problem, vehicles: [one, small] })).toEqual([0, 24]);
});
