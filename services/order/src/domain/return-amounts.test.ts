import fc from "fast-check";
import { expect, test } from "vitest";
import { deliveryPaid, dueFor } from "./return-amounts.ts";

const line = (totalMinor: bigint, discount: bigint, quantity: number) => ({
  totalMinor,
  quantity,
  discounts: discount > 0n ? [{ promotionId: "p", amountMinor: discount }] : [],
});

test("three pieces for ten cents come back as four, three and three", () => {
  const three = line(12n, 2n, 3);
  expect([0, 1, 2].map((before) => dueFor(three, { before, quantity: 1 }))).toEqual([4n, 3n, 3n]);
  expect(dueFor(three, { before: 1, quantity: 2 })).toBe(6n);
});

test("whatever is returned in whatever order, a line comes back to the cent and never more", () => {
  const lines = fc.record({
    unit: fc.bigInt(0n, 100_000n),
    quantity: fc.integer({ min: 1, max: 40 }),
    off: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(
      lines,
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }),
      ({ unit, quantity, off }, sizes) => {
        const total = unit * BigInt(quantity);
        const net = total - (total * BigInt(off)) / 100n;
        const sold = line(total, total - net, quantity);
        let before = 0;
        let given = 0n;
        for (const size of [...sizes, quantity]) {
          const pieces = Math.min(size, quantity - before);
          given += dueFor(sold, { before, quantity: pieces });
          before += pieces;
          // A naive model: never off the exact part by a cent or more for each piece that rounds up.
          expect(given * BigInt(quantity) >= net * BigInt(before)).toBe(true);
          expect(given <= net).toBe(true);
        }
        expect(given).toBe(net);
      },
    ),
  );
});

test("what was paid for delivery is what is left of the total besides the lines", () => {
  const totals = { items: 2_400n, delivery: 390n, discount: 240n, total: 2_550n, taxIncluded: 0n };
  expect(deliveryPaid({ totals, lines: [line(2_400n, 240n, 1)] })).toBe(390n);
});
