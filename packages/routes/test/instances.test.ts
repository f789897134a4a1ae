import { expect, test } from "vitest";
import { faultsOf } from "../src/check.ts";
import { instanceNames, readInstance } from "../src/instances/instance.ts";
import { optimise } from "../src/optimise.ts";

test.each(instanceNames)(
  "%s: everybody is served within a twentieth of the best known way, with at most two vehicles more",
  async (name) => {
    const { problem, best } = readInstance(name);
    const solution = await optimise(problem, { iterations: 4_000, seed: 2 });
    expect(faultsOf(problem, solution)).toEqual([]);
    expect(solution.unserved).toEqual([]);
    expect(solution.metres).toBeLessThan(best.metres * 1.05);
    expect(solution.vehiclesUsed).toBeLessThanOrEqual(best.vehicles + 2);
  },
);
