import fc from "fast-check";
import { expect, test } from "vitest";
import { type CommissionTerms, commissionOf, percentOnly } from "./commission.ts";
import { type CommissionRule, type CommissionScope, overlaps, termsFinder } from "./commission-rule.ts";
import { priceLines } from "./price-lines.ts";
import { line, percentOff, quoteRules } from "./quote-samples.ts";

const amount = fc.bigInt(0n, 100_000n);
const arbitraryTerms: fc.Arbitrary<CommissionTerms> = fc
  .record({
    percentBasisPoints: fc.bigInt(0n, 10_000n),
    fixedMinor: amount,
    floor: fc.option(amount),
    over: fc.option(amount),
  })
  .map(({ percentBasisPoints, fixedMinor, floor: floorMinor, over }) => ({
    ...{ percentBasisPoints, fixedMinor, floorMinor },
    capMinor: over === null ? null : (floorMinor ?? 0n) + over,
    currencyCode: "EUR",
  }));
const sale = fc.record({ baseMinor: fc.bigInt(0n, 10_000_000n), quantity: fc.integer({ min: 1, max: 99 }) });

test("commission is to the cent what the terms say: at least the floor, at most the cap, never more than the price", () => {
  fc.assert(
    fc.property(arbitraryTerms, sale, (terms, { baseMinor, quantity }) => {
      const kept = commissionOf(terms, { baseMinor, quantity });
      const pieces = BigInt(quantity);
      const exact = baseMinor * terms.percentBasisPoints + terms.fixedMinor * pieces * 10_000n;
      expect(kept >= 0n && kept <= baseMinor).toBe(true);
      if (terms.capMinor !== null) expect(kept <= terms.capMinor * pieces).toBe(true);
      const floor = (terms.floorMinor ?? 0n) * pieces;
      expect(kept >= (floor < baseMinor ? floor : baseMinor)).toBe(true);
      const isBound = kept === baseMinor || kept === floor || kept === (terms.capMinor ?? -1n) * pieces;
      // Half a cent away from exact at most.
      const away = 2n * (kept * 10_000n - exact);
      if (!isBound) expect(away <= 10_000n && away >= -10_000n).toBe(true);
    }),
  );
});

test("the commission of a seller order is the sum of its lines, worked out on what the seller gets for each", () => {
  const lines = fc.array(
    fc.record({
      seller: fc.constantFrom("a", "b"),
      price: fc.bigInt(1n, 100_000n),
      quantity: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const discount = fc.record({ percent: fc.integer({ min: 0, max: 100 }), marketplace: fc.bigInt(0n, 10_000n) });
  fc.assert(
    fc.property(lines, arbitraryTerms, discount, (drawn, terms, { percent, marketplace }) => {
      const automatic = percent === 0 ? [] : [percentOff(percent, { marketplaceBasisPoints: marketplace })];
      const findTerms = () => ({ ruleId: "rule", level: "everything" as const, categoryId: null, terms });
      const { sellers } = priceLines(
        drawn.map(({ seller, price, quantity }) => line(seller, price, quantity)),
        quoteRules({ automatic, findTerms }),
      );
      for (const seller of sellers) {
        const parts = seller.lines.map(({ commission }) => commission);
        expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(seller.commissionMinor);
        const bases = parts.reduce((sum, { baseMinor }) => sum + baseMinor, 0n);
        const ofMarketplace = seller.discounts.reduce((sum, { marketplaceMinor }) => sum + marketplaceMinor, 0n);
        const off = seller.discounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        expect(bases).toBe(seller.totals.items - off + ofMarketplace);
        expect(seller.commissionMinor <= seller.totals.total + ofMarketplace).toBe(true);
      }
    }),
  );
});

const at = new Date("2026-11-24T10:00:00Z");
const none = { productId: null, sellerId: null, categoryId: null };
const rule = (id: string, scope: Partial<CommissionScope>, own: Partial<CommissionRule> = {}): CommissionRule => ({
  ...{ id, scope: { ...none, ...scope }, terms: percentOnly(100n), endsAt: null },
  ...{ startsAt: new Date("2026-01-01"), createdAt: at },
  ...own,
});
const subject = { productId: "p", sellerId: "s", categoryPath: ["top", "mid", "leaf"], currencyCode: "EUR" };

test("the most specific rule counts: product, seller and category, seller, category, everything, and the nearest category", () => {
  const bySpecificity = [
    rule("product", { productId: "p" }),
    rule("seller-leaf", { sellerId: "s", categoryId: "leaf" }),
    rule("seller-top", { sellerId: "s", categoryId: "top" }),
    rule("seller", { sellerId: "s" }),
    rule("mid", { categoryId: "mid" }),
    rule("top", { categoryId: "top" }),
    rule("everything", {}),
  ];
  for (let from = 0; from < bySpecificity.length; from++) {
    const find = termsFinder(bySpecificity.slice(from).toReversed(), percentOnly(1_200n));
    expect(find(subject, at).ruleId).toBe(bySpecificity[from]?.id);
  }
  const others = [rule("else", { sellerId: "t" }), rule("elsewhere", { categoryId: "other" })];
  const standard = termsFinder(others, percentOnly(1_200n))(subject, at);
  expect(standard).toMatchObject({ ruleId: null, level: "standard", terms: { percentBasisPoints: 1_200n } });
});

test("a rule counts from its start up to its end, and one with amounts only in their currency", () => {
  const dated = rule(
    "dated",
    {},
    { startsAt: new Date("2026-11-24T10:00:00Z"), endsAt: new Date("2026-11-25T10:00:00Z") },
  );
  const find = termsFinder([dated], percentOnly(0n));
  const at = (text: string) => find(subject, new Date(text)).ruleId;
  expect(at("2026-11-24T09:59:59.999Z")).toBeNull();
  expect(at("2026-11-24T10:00:00Z")).toBe("dated");
  expect(at("2026-11-25T10:00:00Z")).toBeNull();
  const inYen = { ...percentOnly(100n), fixedMinor: 5n, currencyCode: "JPY" };
  const yen = termsFinder([rule("yen", {}, { terms: inYen })], percentOnly(0n));
  expect(yen(subject, dated.startsAt).ruleId).toBeNull();
  expect(yen({ ...subject, currencyCode: "JPY" }, dated.startsAt).ruleId).toBe("yen");
});

test("two rules for the same overlap exactly when there is a moment at which both count", () => {
  const day = fc.integer({ min: 0, max: 6 });
  const span = fc.tuple(day, fc.option(day));
  const dateOf = (days: number) => new Date(at.getTime() + days * 86_400_000);
  fc.assert(
    fc.property(span, span, ([a, aEnd], [b, bEnd]) => {
      const made = (id: string, from: number, to: number | null) =>
        rule(id, {}, { startsAt: dateOf(from), endsAt: to === null ? null : dateOf(to) });
      const [one, other] = [made("one", a, aEnd), made("other", b, bEnd)];
      const counts = (from: number, to: number | null, time: number) => from <= time && (to === null || time < to);
      const both = [0, 1, 2, 3, 4, 5, 6, 7].some((time) => counts(a, aEnd, time) && counts(b, bEnd, time));
      expect(overlaps(one, other)).toBe(both);
    }),
  );
});
