import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameDemand, shortages, sumDemand } from "./demand.ts";
import { takeFromLocations } from "./take-from-locations.ts";

test("two lines on one offer are one demand", () => {
  const demand = sumDemand([
    { offerId: "b", quantity: 2n },
    { offerId: "a", quantity: 1n },
    { offerId: "b", quantity: 3n },
  ]);
  expect(demand).toEqual([
    { offerId: "a", quantity: 1n },
    { offerId: "b", quantity: 5n },
  ]);
});

test("the order of lines does not make another demand, a quantity does", () => {
  const line = (offerId: string, quantity: bigint) => ({ offerId, quantity });
  expect(isSameDemand(sumDemand([line("b", 1n), line("a", 1n)]), sumDemand([line("a", 1n), line("b", 1n)]))).toBe(true);
  expect(isSameDemand(sumDemand([line("a", 2n)]), sumDemand([line("a", 1n)]))).toBe(false);
});

test("an offer without stock is a shortage of everything", () => {
  expect(shortages([{ offerId: "a", quantity: 2n }], new Map())).toEqual({ a: "0" });
  expect(shortages([{ offerId: "a", quantity: 2n }], new Map([["a", 2n]]))).toEqual({});
});

test("takes add up to the quantity and no location goes below zero", () => {
  const locations = fc.array(fc.bigInt(0n, 50n), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(locations, fc.double({ min: 0, max: 1, noNaN: true }), (stocks, share) => {
      const total = stocks.reduce((a, b) => a + b, 0n);
      const quantity = BigInt(Math.floor(Number(total) * share));
      const takes = takeFromLocations(
        stocks.map((onHand, at) => ({ location: `l${at}`, onHand })),
        quantity,
      );
      expect(takes.reduce((sum, take) => sum + take.quantity, 0n)).toBe(quantity);
      for (const take of takes) expect(take.quantity <= (stocks[Number(take.location.slice(1))] ?? 0n)).toBe(true);
    }),
  );
});
