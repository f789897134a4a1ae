import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "./allocate.ts";

const totals = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const weightLists = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 });

test("the parts always sum to the total", () => {
  fc.assert(
    fc.property(totals, weightLists, (total, weights) => {
      expect(allocate(total, weights).reduce((a, b) => a + b, 0n)).toBe(total);
    }),
  );
});

test("each part is within one unit of its exact share, and no weight means no part", () => {
  fc.assert(
    fc.property(totals, weightLists, (total, weights) => {
      const weightSum = weights.reduce((a, b) => a + b, 0n);
      fc.pre(weightSum > 0n);
      for (const [i, part] of allocate(total, weights).entries()) {
        const weight = weights[i] ?? 0n;
        const excess = part * weightSum - total * weight;
        expect(excess < weightSum && -excess < weightSum).toBe(true);
        if (weight === 0n) expect(part).toBe(0n);
      }
    }),
  );
});

test("the largest remainders get the spare units; ties go to the earlier part", () => {
  expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
  expect(allocate(10n, [15n, 25n, 60n])).toEqual([2n, 2n, 6n]);
  expect(allocate(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
});

test("all-zero weights share equally; no weights and negative ones are refused", () => {
  expect(allocate(5n, [0n, 0n])).toEqual([3n, 2n]);
  for (const weights of [[], [1n, -1n]]) {
    expect(() => allocate(5n, weights)).toThrow(expect.objectContaining({ reason: "WEIGHTS_INVALID" }));
  }
});
