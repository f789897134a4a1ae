import { deliveryDays } from "@souk/delivery-days/delivery-days";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canCancel, moveOrder, moveSellerOrder, type SellerOrderState } from "./order-state.ts";
import { priceLines } from "./price-lines.ts";
import { line, quoteRules } from "./quote-samples.ts";
import { taxContained } from "./vat.ts";

const rules = { ...quoteRules(), vatBasisPoints: 2_300n };

test("each seller's delivery is free from its own threshold", () => {
  const quote = priceLines([line("a", 4_999n), line("b", 2_500n, 2)], rules);
  expect(quote.sellers.map((seller) => seller.totals.delivery)).toEqual([390n, 0n]);
  expect(quote.totals).toMatchObject({ items: 9_999n, delivery: 390n, total: 10_389n });
});

test("a cart of which nothing can be bought is a quote of nothing, not an error", () => {
  const nothing = { items: 0n, delivery: 0n, discount: 0n, total: 0n, taxIncluded: 0n };
  expect(priceLines([], rules)).toMatchObject({ sellers: [], totals: nothing });
});

test("tax is what is contained in the gross amount", () => {
  expect(taxContained(12_300n, 2_300n)).toBe(2_300n);
  expect(taxContained(10_000n, 0n)).toBe(0n);
});

test("the sellers' parts always add up to the order, and the tax of the whole is the tax of its total", () => {
  const lines = fc.array(
    fc.record({
      seller: fc.constantFrom("a", "b", "c", "d"),
      price: fc.bigInt(1n, 1_000_000n),
      quantity: fc.integer({ min: 1, max: 99 }),
    }),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(lines, fc.bigInt(0n, 2_700n), (drawn, vatBasisPoints) => {
      const { sellers, totals } = priceLines(
        drawn.map(({ seller, price, quantity }) => line(seller, price, quantity)),
        { ...rules, vatBasisPoints },
      );
      const sum = (pick: (seller: (typeof sellers)[number]) => bigint) =>
        sellers.reduce((all, seller) => all + pick(seller), 0n);
      expect(sum((seller) => seller.totals.total)).toBe(totals.total);
      expect(sum((seller) => seller.totals.taxIncluded)).toBe(totals.taxIncluded);
      expect(totals.taxIncluded).toBe(taxContained(totals.total, vatBasisPoints));
      expect(totals.total).toBe(totals.items + totals.delivery);
      for (const seller of sellers) expect(seller.commissionMinor <= seller.totals.items).toBe(true);
    }),
  );
});

test("an order before three arrives on the next working day, express on the first day, and nothing travels on a Sunday", () => {
  const standard = (date: string, hour: number) => deliveryDays({ date, hour }).standard;
  expect(standard("2026-11-24", 10)).toEqual({ from: "2026-11-25", until: "2026-11-26" });
  expect(standard("2026-11-24", 16)).toEqual({ from: "2026-11-26", until: "2026-11-27" });
  expect(standard("2026-11-27", 16)).toEqual({ from: "2026-11-30", until: "2026-12-01" });
  expect(standard("2026-11-28", 16)).toEqual({ from: "2026-12-01", until: "2026-12-02" });
  expect(deliveryDays({ date: "2026-11-24", hour: 10 }).express).toEqual({ from: "2026-11-25", until: "2026-11-25" });
});

test("each seller's delivery is the one chosen for it; a choice that is not offered counts as none", () => {
  const deliveryChoices = new Map([
    ["a", "express"],
    ["b", "by balloon"],
  ]);
  const quote = priceLines([line("a", 1_000n), line("b", 1_000n)], { ...rules, deliveryChoices });
  expect(quote.sellers.map(({ delivery, totals }) => [delivery.code, totals.delivery])).toEqual([
    ["express", 790n],
    ["standard", 390n],
  ]);
});

test("an illegal move throws rather than being ignored", () => {
  expect(() => moveOrder("cancelled", "placed")).toThrow(/cannot go from cancelled to placed/);
  expect(() => moveSellerOrder("delivered", "placed")).toThrow(/cannot go/);
  const part = (state: SellerOrderState, packedQuantity = 0) => ({ state, lines: [{ packedQuantity }] });
  expect(canCancel("placed", [part("placed"), part("packed", 1)])).toBe(false);
  expect(canCancel("placed", [part("placed"), part("placed", 1)])).toBe(false);
  expect(canCancel("placed", [part("placed"), part("cancelled")])).toBe(true);
});
