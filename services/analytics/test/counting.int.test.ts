import { newId } from "@souk/ids/id";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Happening, type Part, toldOf } from "./happenings.ts";
import { type AnalyticsHarness, startAnalytics } from "./harness.ts";

let analytics: AnalyticsHarness;
beforeAll(async () => {
  analytics = await startAnalytics();
}, 60_000);
afterAll(() => analytics?.stop());

const period = { from: "2026-03-01", until: "2026-03-31" };
const sellers = [newId(), newId(), newId()];
const productIds = [newId(), newId()];

const line = fc.record({
  productId: fc.constantFrom(...productIds),
  quantity: fc.integer({ min: 2, max: 9 }),
  total: fc.bigInt({ min: 100n, max: 9_999n }),
});
const part = (sellerId: string): fc.Arbitrary<Part> =>
  fc.record({
    sellerId: fc.constant(sellerId),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    discount: fc.bigInt({ min: 0n, max: 99n }),
    commission: fc.bigInt({ min: 10n, max: 50n }),
    gone: fc.option(
      fc.record({
        quantity: fc.constant(1),
        total: fc.bigInt({ min: 1n, max: 99n }),
        commission: fc.bigInt({ min: 0n, max: 9n }),
      }),
    ),
    isCancelled: fc.boolean(),
    refunds: fc.array(fc.bigInt({ min: 1n, max: 50n }), { maxLength: 2 }),
  });
const happening = (of: readonly string[]): fc.Arbitrary<Happening> =>
  fc.record({
    at: fc.date({ min: new Date("2026-03-01T00:00:00Z"), max: new Date("2026-03-31T22:00:00Z"), noInvalidDate: true }),
    parts: fc.subarray([...of], { minLength: 1 }).chain((some) => fc.tuple(...some.map(part))),
    isCancelled: fc.boolean(),
  });

/** The same worked out by hand, order by order. */
function expected(happenings: readonly Happening[], sellerId: string) {
  const own = happenings.flatMap(({ parts, isCancelled }) =>
    parts
      .filter((each) => each.sellerId === sellerId)
      .map((each) => ({ ...each, isGone: isCancelled || each.isCancelled })),
  );
  const standing = own.filter(({ isGone }) => !isGone);
  const net = ({ lines, discount }: Part) => lines.reduce((all, { total }) => all + total, 0n) - discount;
  const refundOf = ({ refunds }: Part) => refunds.reduce((all, each) => all + each, 0n);
  const sum = (parts: readonly Part[], of: (each: Part) => bigint) => parts.reduce((all, each) => all + of(each), 0n);
  return {
    orderCount: own.length,
    unitCount: sum(standing, ({ lines, gone }) =>
      BigInt(lines.reduce((all, { quantity }) => all + quantity, 0) - (gone?.quantity ?? 0)),
    ),
    sales: sum(standing, (each) => net(each) - (each.gone?.total ?? 0n)),
    cancelledOrderCount: own.length - standing.length,
    refundedOrderCount: standing.filter(({ refunds }) => refunds.length > 0).length,
    refunded: sum(standing, refundOf),
    commission: sum(standing, ({ commission, gone }) => commission - (gone?.commission ?? 0n)),
  };
}

async function counted(sellerId: string) {
  const { current } = await (await analytics.member(sellerId)).getSummary({ sellerId, period });
  const found = current[0];
  return {
    orderCount: found?.orderCount ?? 0,
    unitCount: found?.unitCount ?? 0n,
    sales: found?.sales?.minorUnits ?? 0n,
    cancelledOrderCount: found?.cancelledOrderCount ?? 0,
    refundedOrderCount: found?.refundedOrderCount ?? 0,
    refunded: found?.refunded?.minorUnits ?? 0n,
    commission: found?.commission?.minorUnits ?? 0n,
  };
}

test("shuffled, repeated and late events count as what happened, and a rebuild counts the same", async () => {
  // Sellers of their own for each run, beside those whose days many runs share.
  const shared: Happening[] = [];
  const run = fc.asyncProperty(
    fc.array(happening(sellers), { minLength: 3, maxLength: 12 }),
    fc.infiniteStream(fc.nat(1_000_000)),
    async (happenings, numbers) => {
      shared.push(...happenings);
      const told = happenings.flatMap(toldOf);
      const repeated = [...told, ...told.filter((_, index) => index % 3 === 0)];
      const shuffled = repeated
        .map((each) => ({ each, place: numbers.next().value ?? 0 }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ each }) => each);
      const half = Math.floor(shuffled.length / 2);
      await analytics.tell(...shuffled.slice(0, half));
      await analytics.tell(...shuffled.slice(half));
      for (const sellerId of sellers)
        await expect
          .poll(() => counted(sellerId), { timeout: 30_000, interval: 100 })
          .toEqual(expected(shared, sellerId));
      const { dayCount, wrongCount } = await analytics.caretaker.rebuildNumbers({});
      expect(wrongCount).toBe(0);
      expect(dayCount).toBeGreaterThan(0);
    },
  );
  await fc.assert(run, { numRuns: 6, endOnFailure: true });
}, 240_000);

test("a rebuild finds a day that was counted wrong, and puts it right", async () => {
  const [sellerId = ""] = sellers;
  const before = await counted(sellerId);
  await analytics.sql`update seller_days set order_count = order_count + 1 where (seller_id, day) in
    (select seller_id, day from seller_days where seller_id = ${sellerId} limit 1)`;
  expect((await analytics.caretaker.rebuildNumbers({})).wrongCount).toBe(1);
  expect(await counted(sellerId)).toEqual(before);
});

test("the products of a period add up to its sales", async () => {
  const [sellerId = ""] = sellers;
  const member = await analytics.member(sellerId);
  const { products } = await member.listBestSellers({ sellerId, period, currencyCode: "EUR" });
  const { sales, unitCount } = await counted(sellerId);
  expect(products.reduce((all, product) => all + (product.sales?.minorUnits ?? 0n), 0n)).toBe(sales);
  expect(products.reduce((all, product) => all + product.unitCount, 0n)).toBe(unitCount);
  const amounts = products.map((product) => product.sales?.minorUnits ?? 0n);
  expect(amounts).toEqual(amounts.toSorted((one, other) => Number(other - one)));
});

test("weeks and days of a period add up to the same", async () => {
  const [sellerId = ""] = sellers;
  const member = await analytics.member(sellerId);
  const { sales } = await counted(sellerId);
  for (const step of [1, 2, 3]) {
    const { points, previous } = await member.getSeries({ sellerId, period, currencyCode: "EUR", step });
    expect(points.reduce((all, point) => all + (point.sales?.minorUnits ?? 0n), 0n)).toBe(sales);
    if (step === 1) expect([points.length, previous.length]).toEqual([31, 31]);
  }
});

test("what was placed before anything is kept is left out, and what is too old goes from facts and counts alike", async () => {
  const sellerId = newId();
  const told = toldOf({
    at: new Date("2019-01-05T12:00:00Z"),
    isCancelled: false,
    parts: [
      {
        ...{ sellerId, discount: 0n, commission: 0n, gone: null, isCancelled: false, refunds: [] },
        lines: [{ productId: newId(), quantity: 1, total: 5n }],
      },
    ],
  });
  const fresh = toldOf({
    at: new Date("2026-03-05T12:00:00Z"),
    isCancelled: false,
    parts: [
      {
        ...{ sellerId, discount: 0n, commission: 0n, gone: null, isCancelled: false, refunds: [] },
        lines: [{ productId: newId(), quantity: 1, total: 7n }],
      },
    ],
  });
  await analytics.tell(...told);
  await analytics.tell(...fresh);
  await expect.poll(async () => (await counted(sellerId)).sales, { timeout: 30_000 }).toBe(7n);
  const [row] = await analytics.sql`select count(*)::int as count from sold_parts where seller_id = ${sellerId}`;
  // The old one may still be on its way on another partition: it is never kept, however late.
  expect(row?.count).toBe(1);
});
