import { randomBytes } from "node:crypto";
import { VisitsNotedSchema } from "@souk/contracts/analytics/v1/visit_events";
import { Offer_State, Product_State } from "@souk/contracts/product/v1/product";
import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { newId } from "@souk/ids/id";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf } from "../src/domain/day.ts";
import { toldOf } from "./happenings.ts";
import { type AnalyticsHarness, event, startAnalytics, type Told } from "./harness.ts";

let analytics: AnalyticsHarness;
beforeAll(async () => {
  analytics = await startAnalytics();
}, 60_000);
afterAll(() => analytics?.stop());

const today = dayOf(new Date(), "Europe/Lisbon");
const week = { from: addDays(today, -6), until: today };

interface Seen {
  readonly day: string;
  readonly productId: string;
  readonly visitor: string;
}

/** As the storefront tells it: of one day at a time. */
function noted(seen: readonly Seen[], key = newId()): Told[] {
  return [...Map.groupBy(seen, ({ day }) => day)].map(([day, some]) =>
    event(
      ["visit-events", "visit.noted.v1", VisitsNotedSchema],
      { key },
      { day, visits: some.map(({ productId, visitor }) => ({ productId, visitor: Buffer.from(visitor, "hex") })) },
    ),
  );
}

/** A product that these sellers offer; waits until it is known. */
async function onSale(sellerIds: readonly string[], state = Offer_State.ACTIVE): Promise<string> {
  const id = newId();
  const offers = sellerIds.map((sellerId) => ({ id: newId(), sellerId, sku: "A", state }));
  const product = { id, version: 1n, slug: id, state: Product_State.PUBLISHED, variants: [{ id: newId(), offers }] };
  await analytics.tell(event(["product-events", "product.changed.v1", ProductChangedSchema], { key: id }, { product }));
  const known = async () => (await analytics.sql`select 1 from offers where product_id = ${id}`).length;
  await expect.poll(known, { timeout: 30_000 }).toBe(sellerIds.length);
  return id;
}

const visitors = Array.from({ length: 6 }, () => randomBytes(16).toString("hex"));

async function visitsOf(sellerId: string, period = week) {
  const { currentVisits, previousVisits } = await (await analytics.member(sellerId)).getSummary({ sellerId, period });
  return [currentVisits?.visitCount, previousVisits?.visitCount];
}

test("shuffled and repeated visits count once by visitor, product and day, for each who offers it; a rebuild counts the same", async () => {
  const [one, other] = [newId(), newId()];
  const [own, shared] = [await onSale([one]), await onSale([one, other])];
  const seen = fc.record({
    day: fc.constantFrom(today, addDays(today, -1), addDays(today, -3)),
    productId: fc.constantFrom(own, shared),
    visitor: fc.constantFrom(...visitors),
  });
  const all = new Map<string, Seen>();
  const run = fc.asyncProperty(
    fc.array(fc.array(seen, { maxLength: 8 }), { minLength: 2, maxLength: 6 }),
    async (batches) => {
      for (const each of batches.flat()) all.set(`${each.day} ${each.productId} ${each.visitor}`, each);
      const told = batches.flatMap((each) => noted(each));
      await analytics.tell(...told, ...told.toReversed());
      const ofShared = BigInt([...all.values()].filter(({ productId }) => productId === shared).length);
      await expect.poll(() => visitsOf(one), { timeout: 30_000 }).toEqual([BigInt(all.size), 0n]);
      await expect.poll(() => visitsOf(other), { timeout: 30_000 }).toEqual([ofShared, 0n]);
      expect((await analytics.caretaker.rebuildNumbers({})).wrongCount).toBe(0);
    },
  );
  await fc.assert(run, { numRuns: 6, endOnFailure: true });
}, 120_000);

test("a rebuild finds a day that was counted wrong and puts it right, and leaves what is counted for good", async () => {
  const sellerId = newId();
  const productId = await onSale([sellerId]);
  const old = addDays(today, -20);
  await analytics.tell(...noted([{ day: today, productId, visitor: visitors[0] ?? "" }]));
  await expect.poll(() => visitsOf(sellerId), { timeout: 30_000 }).toEqual([1n, 0n]);
  await analytics.sql`update visit_days set visit_count = 9 where seller_id = ${sellerId}`;
  await analytics.sql`insert into visit_days values (${sellerId}, ${old}, ${productId}, 5)`;
  expect((await analytics.caretaker.rebuildNumbers({})).wrongCount).toBe(1);
  expect(await visitsOf(sellerId)).toEqual([1n, 0n]);
  expect(await visitsOf(sellerId, { from: old, until: old })).toEqual([5n, 0n]);
});

test("who visited is let go after some days, their number is not, and what comes later is not counted twice", async () => {
  const sellerId = newId();
  const productId = await onSale([sellerId]);
  const [visitor = ""] = visitors;
  const old = addDays(today, -8);
  await analytics.sql`insert into visits values (${old}, ${productId}, ${visitor}, ${[sellerId]})`;
  await analytics.sql`insert into visit_days values (${sellerId}, ${old}, ${productId}, 1)`;
  const kept = async () => (await analytics.sql`select 1 from visits where product_id = ${productId}`).length;
  await expect.poll(kept, { timeout: 20_000 }).toBe(0);
  // Of one key: once the last is counted, those before it have been handled.
  const days = [old, addDays(today, 2), today];
  await analytics.tell(
    ...noted(
      days.map((day) => ({ day, productId, visitor })),
      newId(),
    ),
  );
  // Eight days ago is of the week before.
  await expect.poll(() => visitsOf(sellerId), { timeout: 30_000 }).toEqual([1n, 1n]);
  expect(await visitsOf(sellerId, { from: old, until: old })).toEqual([1n, 0n]);
  expect(await visitsOf(sellerId, { from: addDays(today, 1), until: addDays(today, 3) })).toEqual([0n, 1n]);
});

test("made-up products, paused offers and what is no visit leave nothing behind, and harm no visit beside them", async () => {
  const sellerId = newId();
  const [productId, paused] = [await onSale([sellerId]), await onSale([sellerId], Offer_State.PAUSED)];
  const [visitor = ""] = visitors;
  await analytics.tell(
    event(
      ["visit-events", "visit.noted.v1", VisitsNotedSchema],
      { key: newId() },
      {
        day: "2026-02-30",
        visits: [{ productId, visitor: randomBytes(16) }],
      },
    ),
    ...noted([
      { day: today, productId: newId(), visitor },
      { day: today, productId: "'; drop table visits", visitor },
      { day: today, productId, visitor: "abcd" },
      { day: today, productId: paused, visitor },
      { day: today, productId, visitor },
    ]),
  );
  await expect.poll(() => visitsOf(sellerId), { timeout: 30_000 }).toEqual([1n, 0n]);
  const kept = await analytics.sql`select 1 from visits where ${sellerId} = any(seller_ids)`;
  expect(kept).toHaveLength(1);
});

test("orders are held against visits from the first day on which these were counted, without cancelled ones", async () => {
  const sellerId = newId();
  const productId = await onSale([sellerId]);
  const [first] = await analytics.sql<{ day: string }[]>`select min(day)::text as day from visit_days`;
  const sale = (day: string, isCancelled: boolean) =>
    toldOf({
      at: new Date(`${day}T12:00:00Z`),
      isCancelled,
      parts: [
        {
          ...{ sellerId, discount: 0n, commission: 0n, gone: null, isCancelled: false, refunds: [] },
          lines: [{ productId, quantity: 1, total: 700n }],
        },
      ],
    });
  const before = addDays(first?.day ?? today, -1);
  await analytics.tell(...sale(before, false), ...sale(today, false), ...sale(today, true));
  await analytics.tell(...noted(visitors.map((visitor) => ({ day: today, productId, visitor }))));
  const member = await analytics.member(sellerId);
  const period = { from: addDays(today, -60), until: today };
  await expect
    .poll(async () => (await member.getSummary({ sellerId, period })).currentVisits, { timeout: 30_000 })
    .toMatchObject({ visitCount: 6n, orderCount: 1n });
  const { products } = await member.listBestSellers({ sellerId, period, currencyCode: "EUR" });
  expect(products).toMatchObject([{ productId, orderCount: 2, visits: { visitCount: 6n, orderCount: 1n } }]);
  expect((await member.getSummary({ sellerId, period })).current[0]?.orderCount).toBe(3);
});
