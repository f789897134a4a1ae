import { randomBytes } from "node:crypto";
import { VisitsNotedSchema } from "@souk/contracts/analytics/v1/visit_events";
import { Product_State } from "@souk/contracts/product/v1/product";
import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf } from "../src/domain/day.ts";
import { type Part, toldOf } from "./happenings.ts";
import { type AnalyticsHarness, event, type ProductInit, startAnalytics } from "./harness.ts";
import { reasonOf } from "./reason-of.ts";

const today = dayOf(new Date(), "Europe/Lisbon");
const period = { from: today, until: today };
const at = new Date();
const [one, other, gone] = [newId(), newId(), newId()];
const [shoes, kettles] = [newId(), newId()];

function product(categoryId: string, sellerIds: readonly string[]): ProductInit & { id: string } {
  const id = newId();
  const offers = sellerIds.map((sellerId) => ({ id: newId(), sellerId, sku: "A" }));
  const state = Product_State.PUBLISHED;
  return { id, version: 1n, slug: id, state, categoryId, variants: [{ id: newId(), offers }] };
}
const known = product(shoes, [one]);

let analytics: AnalyticsHarness;
beforeAll(async () => {
  analytics = await startAnalytics({ exported: [known] });
}, 60_000);
afterAll(() => analytics?.stop());

const part = (sellerId: string, productId: string, total: bigint): Part => ({
  ...{ sellerId, discount: 0n, commission: total / 10n, gone: null, isCancelled: false, refunds: [] },
  lines: [{ productId, quantity: 1, total }],
});

test("an order of two sellers is one order of the marketplace, and what is cancelled is no sale", async () => {
  const shared = product(kettles, [one, other]);
  const changed = ["product-events", "product.changed.v1", ProductChangedSchema] as const;
  await analytics.tell(event(changed, { key: shared.id }, { product: shared }));
  const told = async () => (await analytics.sql`select 1 from products where id in (${shared.id}, ${known.id})`).length;
  await expect.poll(told, { timeout: 30_000 }).toBe(2);
  const visits = [shared.id, shared.id, known.id].map((productId) => ({ productId, visitor: randomBytes(16) }));
  await analytics.tell(
    ...toldOf({ at, isCancelled: false, parts: [part(one, known.id, 1_000n), part(other, shared.id, 3_000n)] }),
    ...toldOf({ at, isCancelled: false, parts: [part(one, known.id, 500n)] }),
    ...toldOf({ at, isCancelled: true, parts: [part(gone, newId(), 9_000n)] }),
    event(["visit-events", "visit.noted.v1", VisitsNotedSchema], { key: newId() }, { day: today, visits }),
  );
  const operator = await analytics.operator();
  const summary = () => operator.getMarketSummary({ period });
  await expect
    .poll(async () => (await summary()).currentVisits, { timeout: 30_000 })
    .toMatchObject({ visitCount: 3n, orderCount: 3n });
  await expect
    .poll(async () => (await summary()).current[0], { timeout: 30_000 })
    .toMatchObject({
      ...{ orderCount: 3n, standingOrderCount: 2n, activeSellerCount: 2 },
      numbers: {
        orderCount: 4,
        cancelledOrderCount: 1,
        sales: { minorUnits: 4_500n },
        commission: { minorUnits: 450n },
      },
    });
  const { previous, previousPeriod } = await summary();
  expect(previous).toMatchObject([{ orderCount: 0n, activeSellerCount: 0, numbers: { orderCount: 0 } }]);
  expect(previousPeriod).toMatchObject({ from: addDays(today, -1), until: addDays(today, -1) });
});

test("the series, the best shops and the best categories add up to the sales of the marketplace", async () => {
  const operator = await analytics.operator();
  const of = { period, currencyCode: "EUR" };
  const { points, previous } = await operator.getMarketSeries({ ...of, step: 1 });
  expect(points).toMatchObject([{ startsOn: today, orderCount: 3, sales: { minorUnits: 4_500n } }]);
  expect(previous).toHaveLength(1);
  const { shops } = await operator.listBestShops(of);
  expect(shops).toMatchObject([
    { sellerId: other, orderCount: 1n, sales: { minorUnits: 3_000n }, commission: { minorUnits: 300n } },
    { sellerId: one, orderCount: 2n, sales: { minorUnits: 1_500n } },
  ]);
  const { categories } = await operator.listBestCategories(of);
  expect(categories).toMatchObject([
    { categoryId: kettles, unitCount: 1n, sales: { minorUnits: 3_000n } },
    { categoryId: shoes, unitCount: 2n, sales: { minorUnits: 1_500n } },
  ]);
  expect((await operator.listBestShops({ ...of, limit: 1 })).shops).toHaveLength(1);
});

test("categories are filled in where a catalogue was read before they were kept", async () => {
  await analytics.sql`update products set category_id = null where id = ${known.id}`;
  await analytics.sql`delete from catalogue_loads where id = 2`;
  const category = async () => (await analytics.sql`select category_id from products where id = ${known.id}`)[0];
  await expect.poll(category, { timeout: 30_000 }).toEqual({ category_id: shoes });
});

test("nobody but operators sees the numbers of the marketplace", async () => {
  const member = await analytics.marketAs(["seller", "moderator", "shopper"]);
  const of = { period, currencyCode: "EUR" };
  for (const call of [
    () => member.getMarketSummary({ period }),
    () => member.getMarketSeries({ ...of, step: 1 }),
    () => member.listBestShops(of),
    () => member.listBestCategories(of),
  ])
    expect(await reasonOf(call())).toContain("NOT_ALLOWED");
  const tooLong = { from: "2024-01-01", until: "2026-01-01" };
  expect(await reasonOf((await analytics.operator()).getMarketSummary({ period: tooLong }))).toContain(
    "PERIOD_INVALID",
  );
});
