import fc from "fast-check";
import { expect, test } from "vitest";
import { refusedCoupon } from "./coupon-status.ts";
import { priceLines } from "./price-lines.ts";
import { noUses, type Promotion } from "./promotion.ts";
import type { PricedOffer, Quote } from "./quote.ts";
import { amountOff, freeDelivery, line, percentOff, promotion, quoteRules } from "./quote-samples.ts";
import { marketplacePart } from "./seller-discounts.ts";
import { sumOf } from "./sum-of.ts";
import { taxContained, taxLines } from "./vat.ts";

const quote = (lines: ReturnType<typeof line>[], own: Parameters<typeof quoteRules>[0] = {}) =>
  priceLines(lines, quoteRules(own));
const off = ({ sellers }: Quote<PricedOffer>) =>
  sellers.flatMap(({ lines }) => lines.map(({ discounts }) => sumOf(discounts.map(({ amountMinor }) => amountMinor))));

test("a line gets the promotion that takes most off it, not two", () => {
  const automatic = [
    percentOff(10, { id: "all", sellerId: "a" }),
    percentOff(15, { id: "shoes", sellerId: "a", categoryIds: ["shoes"] }),
    percentOff(50, { id: "other", sellerId: "b" }),
  ];
  const shoes = line("a", 1_000n, 1, ["clothing", "shoes"]);
  const found = quote([shoes, line("a", 2_000n)], { automatic });
  expect(off(found)).toEqual([150n, 200n]);
  expect(found.sellers[0]?.discounts.map(({ promotion: { id }, amountMinor }) => [id, amountMinor])).toEqual([
    ["all", 200n],
    ["shoes", 150n],
  ]);
  expect(found.totals).toMatchObject({ items: 3_000n, discount: 350n, delivery: 390n, total: 3_040n });
});

test("a coupon takes its part of what is left after the seller's own promotion", () => {
  const automatic = [percentOff(50, { id: "own", sellerId: "a" })];
  const found = quote([line("a", 1_000n)], { automatic, coupon: percentOff(10, { id: "ten" }) });
  expect(off(found)).toEqual([550n]);
  expect(found.coupon).toEqual({ result: "applied" });
});

test("an amount over all sellers is split by price to the cent, and never takes more than there is", () => {
  const lines = [line("a", 1_000n), line("b", 1_000n), line("c", 1_000n)];
  expect(off(quote(lines, { coupon: amountOff(1_000n) }))).toEqual([334n, 333n, 333n]);
  const free = quote(lines, { coupon: amountOff(9_999n) });
  expect(free.sellers.map(({ totals }) => totals.total)).toEqual([390n, 390n, 390n]);
});

test("below its minimum spend a coupon says what is missing; the minimum counts only what it is for, before discounts", () => {
  const coupon = percentOff(10, { minimumMinor: 3_000n, currencyCode: "EUR", categoryIds: ["shoes"] });
  const other = line("a", 9_000n);
  const shoes = (price: bigint) => line("a", price, 1, ["shoes"]);
  expect(quote([other, shoes(2_600n)], { coupon }).coupon).toEqual({ result: "below_minimum", missingMinor: 400n });
  const automatic = [percentOff(50, { id: "own", sellerId: "a" })];
  expect(quote([other, shoes(3_000n)], { coupon, automatic }).coupon).toEqual({ result: "applied" });
});

test("a coupon for other products, sellers or currencies says so, and one that finds nothing left to take off too", () => {
  const result = (coupon: Promotion, automatic: Promotion[] = []) =>
    quote([line("a", 100n)], { coupon, automatic }).coupon;
  expect(result(percentOff(10, { productIds: ["b-1"] }))).toEqual({ result: "not_for_these" });
  expect(result(percentOff(10, { sellerId: "b" }))).toEqual({ result: "not_for_these" });
  expect(result(amountOff(10n, { currencyCode: "JPY" }))).toEqual({ result: "not_for_these" });
  expect(result(percentOff(10), [percentOff(100, { id: "all" })])).toEqual({ result: "nothing_to_discount" });
});

test("free delivery takes off the standard price, once, of sellers that it has a line of; express costs the difference", () => {
  const lines = [line("a", 1_000n), line("b", 1_000n), line("c", 9_000n)];
  const deliveryChoices = new Map([["a", "express"]]);
  const automatic = [freeDelivery({ id: "own", sellerId: "a" })];
  const found = quote(lines, { deliveryChoices, automatic, coupon: freeDelivery({ id: "code" }) });
  expect(found.sellers.map(({ totals }) => [totals.delivery, totals.discount])).toEqual([
    [790n, 390n],
    [390n, 390n],
    [0n, 0n],
  ]);
});

test("who pays: the commission is on the price less the seller's own discount, never less the marketplace's", () => {
  const [own] = quote([line("a", 1_000n)], { automatic: [percentOff(20, { sellerId: "a" })] }).sellers;
  expect(own?.commissionMinor).toBe(96n);
  const [theirs] = quote([line("a", 1_000n)], { coupon: percentOff(20) }).sellers;
  expect(theirs?.commissionMinor).toBe(120n);
  expect(marketplacePart(theirs?.discounts ?? [])).toBe(200n);
  const coupon = percentOff(20, { marketplaceBasisPoints: 2_500n });
  const [shared] = quote([line("a", 1_000n)], { coupon }).sellers;
  expect(marketplacePart(shared?.discounts ?? [])).toBe(50n);
  expect(shared?.commissionMinor).toBe(102n);
});

test("whether a code can be used: its time, its limits, and what the shopper has used of it", () => {
  const now = new Date("2026-11-24T10:00:00Z");
  const later = new Date("2026-11-24T10:00:01Z");
  const refusal = (own: Partial<Promotion>, uses = noUses) =>
    refusedCoupon("TEN", percentOff(10, own), { uses, now })?.result;
  expect(refusedCoupon("TEN", undefined, { uses: undefined, now })?.result).toBe("unknown");
  expect(refusal({})).toBeUndefined();
  expect(refusal({ startsAt: later })).toBe("not_started");
  expect(refusal({ startsAt: now, endsAt: later })).toBeUndefined();
  expect(refusal({ endsAt: now })).toBe("expired");
  expect(refusal({ endedAt: now })).toBe("expired");
  expect(refusal({ totalLimit: 2, useCount: 2 })).toBe("used_up");
  expect(refusal({ shopperLimit: 1 }, { ordered: 1, open: 0 })).toBe("already_used");
  expect(refusal({ shopperLimit: 1 }, { ordered: 0, open: 1 })).toBe("in_open_checkout");
  expect(refusal({ shopperLimit: 2 }, { ordered: 1, open: 0 })).toBeUndefined();
});

const sellerId = fc.constantFrom("a", "b", "c", "d");
const anyPromotion = fc
  .record({
    id: fc.uuid(),
    of: fc.option(sellerId, { nil: null }),
    benefit: fc.oneof(
      fc.record({ kind: fc.constant("percent_off" as const), basisPoints: fc.bigInt(1n, 10_000n) }),
      fc.record({ kind: fc.constant("amount_off" as const), amountMinor: fc.bigInt(1n, 2_000_000n) }),
      fc.record({ kind: fc.constant("free_delivery" as const) }),
    ),
    categoryIds: fc.subarray(["shoes", "books"]),
    minimumMinor: fc.constantFrom(0n, 0n, 5_000n),
    funded: fc.bigInt(0n, 10_000n),
  })
  .map(({ of, funded, ...own }) => promotion({ ...own, sellerId: of, marketplaceBasisPoints: of ? 0n : funded }));
const anyLine = fc
  .record({
    seller: sellerId,
    price: fc.bigInt(0n, 1_000_000n),
    quantity: fc.integer({ min: 1, max: 99 }),
    category: fc.constantFrom("shoes", "books", "teapots"),
  })
  .map(({ seller, price, quantity, category }) => line(seller, price, quantity, [category]));
const anyRules = fc.record({
  automatic: fc.array(anyPromotion, { maxLength: 6 }),
  coupon: fc.option(anyPromotion, { nil: undefined }),
  vatBasisPoints: fc.bigInt(0n, 2_700n),
  deliveryChoices: fc.array(sellerId).map((ids) => new Map(ids.map((id) => [id, "express"]))),
});

test("whatever is bought with whatever promotions: lines, sellers, order, tax and funding add up, and nothing is negative", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 20 }), anyRules, (lines, own) => {
      const found = quote(lines, own);
      for (const { lines: priced, discounts, totals, delivery, commissionMinor } of found.sellers) {
        const lineOff = priced.flatMap((each) => each.discounts.map(({ amountMinor }) => amountMinor));
        const offDelivery = discounts.filter(({ kind }) => kind === "free_delivery");
        const deliveryOff = sumOf(offDelivery.map(({ amountMinor }) => amountMinor));
        expect(totals.items).toBe(sumOf(priced.map(({ totalMinor }) => totalMinor)));
        expect(totals.discount).toBe(sumOf(lineOff) + deliveryOff);
        expect(totals.discount).toBe(sumOf(discounts.map(({ amountMinor }) => amountMinor)));
        expect(totals.total).toBe(totals.items - totals.discount + totals.delivery);
        expect(deliveryOff <= delivery.priceMinor).toBe(true);
        for (const each of priced) {
          expect(sumOf(each.discounts.map(({ amountMinor }) => amountMinor)) <= each.totalMinor).toBe(true);
          expect(each.discounts.length <= 2).toBe(true);
        }
        for (const { amountMinor, marketplaceMinor } of discounts) {
          expect(amountMinor > 0n && marketplaceMinor >= 0n && marketplaceMinor <= amountMinor).toBe(true);
        }
        // What the ledger needs: the seller never owes money for a sale.
        expect(commissionMinor >= 0n && commissionMinor <= totals.total + marketplacePart(discounts)).toBe(true);
        expect(totals.taxIncluded >= 0n && totals.taxIncluded <= totals.total).toBe(true);
      }
      for (const key of ["items", "delivery", "discount", "total", "taxIncluded"] as const) {
        expect(sumOf(found.sellers.map(({ totals }) => totals[key]))).toBe(found.totals[key]);
      }
      expect(found.totals.taxIncluded).toBe(taxContained(found.totals.total, own.vatBasisPoints));
      const taxes = taxLines(found.totals.total, found.totals.taxIncluded, own.vatBasisPoints);
      expect(sumOf(taxes.map(({ base, tax }) => base + tax))).toBe(found.totals.total);
    }),
  );
});

test("the order of lines changes no discount by more than the cent that a split leaves over", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), anyRules, (lines, own) => {
      const total = quote(lines, own).totals.discount;
      const reversed = quote(lines.toReversed(), own).totals.discount;
      const difference = total > reversed ? total - reversed : reversed - total;
      expect(difference <= BigInt(lines.length)).toBe(true);
    }),
  );
});
