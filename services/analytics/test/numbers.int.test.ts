import { StockChangedSchema } from "@souk/contracts/inventory/v1/inventory_events";
import { Product_State } from "@souk/contracts/product/v1/product";
import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { ReviewPublishedSchema, ReviewRemovedSchema } from "@souk/contracts/review/v1/review_events";
import { Permission } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toldOf } from "./happenings.ts";
import { type AnalyticsHarness, event, type ProductInit, startAnalytics } from "./harness.ts";
import { reasonOf } from "./reason-of.ts";

let analytics: AnalyticsHarness;
const sellerId = newId();
const before = product({ title: "Known before" });
beforeAll(async () => {
  analytics = await startAnalytics({ exported: [before] });
}, 60_000);
afterAll(() => analytics?.stop());

const at = new Date("2026-03-10T23:30:00Z");
const period = { from: "2026-03-01", until: "2026-03-31" };
const today = { from: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), until: "2099-01-01" };

function product({ title = "Kettle", version = 1n } = {}): ProductInit & { id: string; offerId: string } {
  const [id, offerId] = [newId(), newId()];
  return {
    ...{ id, offerId, version, slug: `p-${id}`, state: Product_State.PUBLISHED, title: { byLanguage: { en: title } } },
    variants: [{ id: newId(), offers: [{ id: offerId, sellerId, sku: "KET-1" }] }],
  };
}

test("members see the numbers of their shop alone, commission only who may see money", async () => {
  const line = { productId: newId(), quantity: 2, total: 1_000n };
  const sold = {
    sellerId,
    lines: [line],
    discount: 100n,
    commission: 90n,
    gone: null,
    isCancelled: false,
    refunds: [],
  };
  await analytics.tell(...toldOf({ at, isCancelled: false, parts: [sold] }));
  const owner = await analytics.member(sellerId);
  await expect
    .poll(async () => (await owner.getSummary({ sellerId, period })).current[0]?.sales?.minorUnits, { timeout: 30_000 })
    .toBe(900n);
  const orders = await analytics.member(sellerId, [Permission.VIEW_ORDERS]);
  expect((await owner.getSummary({ sellerId, period })).current[0]?.commission?.minorUnits).toBe(90n);
  expect((await orders.getSummary({ sellerId, period })).current[0]?.commission).toBeUndefined();
  const of = { sellerId, period, currencyCode: "EUR" };
  for (const nobody of [await analytics.member(newId()), await analytics.member(sellerId, [Permission.VIEW_CATALOGUE])])
    for (const call of [
      () => nobody.getSummary({ sellerId, period }),
      () => nobody.getSeries({ ...of, step: 1 }),
      () => nobody.listBestSellers(of),
      () => nobody.listStockOuts({ sellerId }),
    ])
      expect(await reasonOf(call())).toContain("SELLER_NOT_FOUND");
});

test("an order counts for the day it was where the marketplace is, and against as many days before", async () => {
  const owner = await analytics.member(sellerId);
  const next = { from: "2026-03-11", until: "2026-03-20" };
  // 23:30 UTC in March is 23:30 in Lisbon too, where summer time has not begun.
  const { current, previous, previousPeriod } = await owner.getSummary({ sellerId, period: next });
  expect([current[0]?.orderCount, previous[0]?.orderCount]).toEqual([0, 1]);
  expect(previousPeriod).toMatchObject({ from: "2026-03-01", until: "2026-03-10" });
});

test("a period that is none, or too long, is refused", async () => {
  const owner = await analytics.member(sellerId);
  for (const wrong of [
    { from: "2026-02-30", until: "2026-03-01" },
    { from: "2026-03-02", until: "2026-03-01" },
    { from: "2024-01-01", until: "2026-01-01" },
  ])
    expect(await reasonOf(owner.getSummary({ sellerId, period: wrong }))).toContain("PERIOD_INVALID");
});

test("what is sold out is listed by name until there is some again, whatever comes late", async () => {
  const { offerId, ...kettle } = product();
  const stock = (version: bigint, available: bigint) =>
    event(["stock-events", "stock.changed.v1", StockChangedSchema], { key: offerId }, { offerId, available, version });
  const owner = await analytics.member(sellerId);
  const titles = async () => (await owner.listStockOuts({ sellerId })).offers.map(({ title }) => title?.byLanguage.en);
  // What was published before this service was there has no stock at all.
  await expect.poll(titles, { timeout: 30_000 }).toEqual(["Known before"]);
  const changed = event(
    ["product-events", "product.changed.v1", ProductChangedSchema],
    { key: kettle.id },
    { product: kettle },
  );
  await analytics.tell(stock(3n, 0n), changed, stock(2n, 5n));
  await expect.poll(titles, { timeout: 30_000 }).toEqual(["Known before", "Kettle"]);
  expect((await owner.getSummary({ sellerId, period })).stockOutCount).toBe(2);
  await analytics.tell(stock(4n, 1n), stock(3n, 0n));
  await expect.poll(titles, { timeout: 30_000 }).toEqual(["Known before"]);
});

test("a review counts once, with its last stars, and not any more once it is removed", async () => {
  const owner = await analytics.member(sellerId);
  const [reviewId, otherId, productId] = [newId(), newId(), before.id];
  const published = (id: string, version: number, stars: number) =>
    event(
      ["review-events", "review.published.v1", ReviewPublishedSchema],
      { key: productId },
      {
        ...{ reviewId: id, productId, offerId: before.offerId, version, stars },
      },
    );
  const removed = event(
    ["review-events", "review.removed.v1", ReviewRemovedSchema],
    { key: productId },
    {
      ...{ reviewId: otherId, productId },
    },
  );
  const first = published(reviewId, 1, 5);
  await analytics.tell(published(reviewId, 2, 4), first, first, removed, published(otherId, 1, 1));
  const reviews = async () => {
    const { currentReviews } = await owner.getSummary({ sellerId, period: shortOf(today) });
    return [currentReviews?.count, currentReviews?.sum];
  };
  await expect.poll(reviews, { timeout: 30_000 }).toEqual([1, 4]);
});

const shortOf = ({ from }: { from: string }) => ({
  from,
  until: new Date(Date.parse(from) + 3 * 86_400_000).toISOString().slice(0, 10),
});
