import { faultsOf } from "@souk/routes/check";
import { optimise } from "@souk/routes/optimise";
import { expect, test } from "vitest";
import { type RouteStop, type RouteVehicle, routeProblem, stopsOf } from "./route-plan.ts";

const now = new Date("2026-03-02T09:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
/** Along a line to the east, about 877 m of way each step. */
const place = (step: number) => ({ latitude: 38.7, longitude: -9.2 + step * 0.0075 });
const bike: RouteVehicle = {
  ...{ id: "marta", kind: "bicycle", capacityGrams: 20_000, capacityParcels: 10 },
  ...{ start: place(0), from: now, until: at(480) },
};

function stop(id: string, kind: RouteStop["kind"], step: number, shipmentIds: string[], more: Partial<RouteStop> = {}) {
  return { id, kind, place: place(step), from: null, until: null, isThere: false, shipmentIds, ...more };
}

async function solve(stops: RouteStop[], vehicles = [bike], isOrdered = false) {
  const routing = { stops, vehicles, now, isOrdered, gramsOf: () => 1_000, serviceMs: 180_000 };
  const problem = routeProblem(routing);
  const solution = await optimise(problem, { iterations: 100 });
  expect(faultsOf(problem, solution)).toEqual([]);
  return { routes: solution.routes.map(stopsOf), unserved: solution.unserved };
}

test("one pick-up that feeds two drops is made once, before both", async () => {
  const { routes } = await solve([
    stop("far", "drop", 5, ["a"]),
    stop("near", "drop", 3, ["b"]),
    stop("shop", "pickup", 1, ["a", "b"]),
  ]);
  expect(routes).toEqual([["shop", "near", "far"]]);
});

test("parcels of two sellers for one door are one drop, after both pick-ups", async () => {
  const { routes } = await solve([
    stop("door", "drop", 2, ["a", "b"]),
    stop("one", "pickup", 1, ["a"]),
    stop("two", "pickup", 4, ["b"]),
  ]);
  expect(routes).toEqual([["one", "two", "door"]]);
});

test("where the courier stands already comes first, and what is on board needs no pick-up", async () => {
  const { routes } = await solve([
    stop("carried", "drop", 1, ["x"]),
    stop("here", "pickup", 6, ["a"], { isThere: true }),
    stop("door", "drop", 5, ["a"]),
  ]);
  expect(routes[0]?.[0]).toBe("here");
  expect(routes[0]?.toSorted()).toEqual(["carried", "door", "here"]);
});

test("who is promised soon comes before who is nearer, and who waits in vain since yesterday is served all the same", async () => {
  const { routes, unserved } = await solve([
    stop("near", "drop", 1, ["a"], { until: at(400) }),
    stop("soon", "drop", 4, ["b"], { until: at(18) }),
    stop("overdue", "drop", 2, ["c"], { from: at(-1_560), until: at(-1_440) }),
  ]);
  expect(unserved).toEqual([]);
  expect(routes[0]).toHaveLength(3);
});

test("what one bicycle cannot carry goes to the second, and what nobody can stays", async () => {
  const small = (id: string) => ({ ...bike, id, capacityParcels: 1 });
  const { routes, unserved } = await solve(
    [stop("one", "drop", 1, ["a"]), stop("two", "drop", 2, ["b"]), stop("three", "drop", 3, ["c", "d"])],
    [small("marta"), small("rui")],
  );
  expect(routes.flat().toSorted()).toEqual(["one", "two"]);
  expect(unserved).toEqual([{ jobId: "three", reason: "too-big" }]);
});
