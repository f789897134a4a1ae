import fc from "fast-check";
import { expect, test } from "vitest";
import { cancellationOf, earningsOf, restOf } from "./line-cancellation.ts";
import type { OrderLine, SellerOrder } from "./order.ts";
import { restTotals } from "./rest-totals.ts";
import { deliveryPaid, dueFor } from "./return-amounts.ts";
import { marketplacePart } from "./seller-discounts.ts";
import { sumOf } from "./sum-of.ts";

const promotions = ["autumn", "welcome"] as const;

/** A part as a sale leaves it: discounts within the lines, the marketplace's part within the discounts, a commission within what is due. */
const part: fc.Arbitrary<SellerOrder> = fc
  .record({
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 7 }),
        unit: fc.bigInt({ min: 1n, max: 5_000n }),
        off: fc.tuple(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 0n, max: 50n })),
        commission: fc.bigInt({ min: 0n, max: 30n }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    delivery: fc.bigInt({ min: 0n, max: 900n }),
    marketplace: fc.bigInt({ min: 0n, max: 100n }),
  })
  .map(({ lines, delivery, marketplace }) => {
    const made = lines.map(({ quantity, unit, off, commission }, at) => {
      const totalMinor = unit * BigInt(quantity);
      const discounts = off.map((percent, index) => ({
        promotionId: promotions[index] ?? "",
        amountMinor: (totalMinor * percent) / 100n,
      }));
      const net = totalMinor - sumOf(discounts.map(({ amountMinor }) => amountMinor));
      return {
        ...lineOf(`line-${at}`, quantity, unit),
        discounts,
        commission: { amountMinor: (net * commission) / 100n },
      };
    });
    const amountOf = (id: string) =>
      sumOf(
        made
          .flatMap(({ discounts }) => discounts.filter(({ promotionId }) => promotionId === id))
          .map((each) => each.amountMinor),
      );
    const discounts = promotions.map((id) => ({
      ...{ promotion: { id, name: {}, couponCode: null }, kind: "percent_off", percentBasisPoints: 0n },
      ...{ amountMinor: amountOf(id), marketplaceMinor: (amountOf(id) * marketplace) / 100n },
    }));
    const items = sumOf(made.map(({ totalMinor }) => totalMinor));
    const discount = sumOf(discounts.map(({ amountMinor }) => amountMinor));
    return {
      ...{ id: "part", sellerId: "seller", state: "placed", lines: made, discounts },
      totals: { items, delivery, discount, total: items + delivery - discount, taxIncluded: 0n },
      commissionMinor: sumOf(made.map(({ commission }) => commission.amountMinor)),
      ...{ cancelledMinor: 0n, cancelledCommissionMinor: 0n, cancelledMarketplaceMinor: 0n },
    } as unknown as SellerOrder;
  });

function lineOf(id: string, quantity: number, unitPriceMinor: bigint) {
  const counts = { quantity, packedQuantity: 0, cancelledQuantity: 0, returnedQuantity: 0, cancelReason: null };
  const snapshot = { offerId: `offer-${id}`, productId: `product-${id}` };
  return { id, ...counts, snapshot, unitPriceMinor, totalMinor: unitPriceMinor * BigInt(quantity) };
}

/** The part after so many of one of its lines were cancelled, as it is stored. */
function cancelled(before: SellerOrder, lineId: string, quantity: number): SellerOrder {
  const gone = cancellationOf(before, [{ lineId, quantity }]);
  return {
    ...before,
    lines: before.lines.map((line) =>
      line.id === lineId ? { ...line, cancelledQuantity: line.cancelledQuantity + quantity } : line,
    ),
    cancelledMinor: before.cancelledMinor + gone.totalMinor,
    cancelledCommissionMinor: before.cancelledCommissionMinor + gone.commissionMinor,
    cancelledMarketplaceMinor: before.cancelledMarketplaceMinor + gone.marketplaceMinor,
  };
}

/** Cancels pieces one after another, as the numbers say. */
function cancelledBy(start: SellerOrder, picks: readonly number[]): SellerOrder[] {
  const steps = [start];
  for (const pick of picks) {
    const now = steps.at(-1) ?? start;
    const open = now.lines.filter(({ quantity, cancelledQuantity }) => cancelledQuantity < quantity);
    const line = open[pick % Math.max(1, open.length)];
    if (!line) break;
    steps.push(cancelled(now, line.id, 1 + (pick % (line.quantity - line.cancelledQuantity))));
  }
  return steps;
}

test("pieces cancelled one after another leave no less than the delivery, never a negative commission, discount or earnings", () => {
  fc.assert(
    fc.property(part, fc.array(fc.nat(1_000), { maxLength: 12 }), (start, picks) => {
      for (const now of cancelledBy(start, picks)) {
        const rest = restOf(now);
        expect(rest.totalMinor).toBeGreaterThanOrEqual(deliveryPaid(start));
        expect(rest.commissionMinor).toBeGreaterThanOrEqual(0n);
        expect(rest.marketplaceMinor).toBeGreaterThanOrEqual(0n);
        expect(earningsOf(rest)).toBeGreaterThanOrEqual(0n);
      }
    }),
  );
});

test("when all pieces are cancelled, in whatever steps, the items, the commission and the marketplace's discounts come to nothing", () => {
  fc.assert(
    fc.property(part, fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 }), (start, picks) => {
      const end = cancelledBy(start, picks).at(-1) ?? start;
      expect(end.lines.every((line: OrderLine) => line.cancelledQuantity === line.quantity)).toBe(true);
      expect(restOf(end)).toEqual({ totalMinor: deliveryPaid(start), commissionMinor: 0n, marketplaceMinor: 0n });
      expect(end.cancelledMarketplaceMinor).toBe(marketplacePart(start.discounts));
    }),
  );
});

test("what is cancelled and what is returned of a line come to the line to the cent, in whatever order", () => {
  fc.assert(
    fc.property(part, fc.nat(100), fc.nat(100), (start, some, more) => {
      const [line] = start.lines;
      if (!line) return;
      const gone = some % (line.quantity + 1);
      const now = gone > 0 ? cancelled(start, line.id, gone) : start;
      const left = line.quantity - gone;
      const first = more % (left + 1);
      const returned =
        dueFor(line, { before: 0, quantity: first }) + dueFor(line, { before: first, quantity: left - first });
      expect(returned + now.cancelledMinor).toBe(dueFor(line, { before: 0, quantity: line.quantity }));
    }),
  );
});

test("what is left adds up: items and delivery less each promotion's discount are the total", () => {
  fc.assert(
    fc.property(part, fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }), (start, picks) => {
      const now = cancelledBy(start, picks).at(-1) ?? start;
      const rest = restTotals(now, 2_300n);
      if (!rest) throw new Error("nothing was cancelled");
      const { items, delivery, discount, total } = rest.totals;
      expect(items + delivery - discount).toBe(total);
      expect(sumOf(rest.discounts.map(({ amountMinor }) => amountMinor))).toBe(discount);
      expect(total).toBe(restOf(now).totalMinor);
    }),
  );
});
