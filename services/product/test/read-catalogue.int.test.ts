import type { Product } from "@souk/contracts/product/v1/product";
import { ListProductCardsRequest_Sort as Sort } from "@souk/contracts/product/v1/product_service";
import { newId } from "@souk/ids/id";
import { stockClient } from "@souk/testing/grpc";
import { serviceToken } from "@souk/testing/principals";
import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareReads } from "../src/db/reads.ts";
import { categories, fillDictionary, north, offer, shoe, south, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";

let product: Harness;

const single = (name: string, categoryId: string, sellerId: string, price: bigint): Product => {
  const one = shoe(name, { categoryId });
  one.variants = one.variants.slice(0, 1).map((variant) => ({ ...variant, offers: [offer(name, sellerId, price)] }));
  return one;
};

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
  const shoes = Array.from({ length: 25 }, (_, n) =>
    single(`s-${n}`, categories.running, north, BigInt(1000 + ((n * 7) % 10))),
  );
  const toys = Array.from({ length: 5 }, (_, n) => single(`t-${n}`, categories.toys, south, BigInt(10 + n)));
  const unwanted = shoe("nobody-offers");
  unwanted.variants = unwanted.variants.slice(0, 1).map((variant) => ({ ...variant, offers: [] }));
  await upsert(product.catalogue, shoes);
  await upsert(product.catalogue, toys);
  await upsert(product.catalogue, [unwanted]);
});
afterAll(() => product.stop());

async function walk(query: { categorySlug?: string; sellerId?: string; sort: Sort }, pageSize: number) {
  const pages = [];
  for (let pageToken = ""; ; ) {
    const page = await product.as().listProductCards({ ...query, pageSize, pageToken });
    pages.push(page.cards);
    pageToken = page.nextPageToken;
    if (!pageToken) return pages;
  }
}

test.each([Sort.NEWEST, Sort.PRICE_ASCENDING, Sort.PRICE_DESCENDING])(
  "pages of sort %s hold every product once, in order, those without a price last by price",
  async (sort) => {
    const pages = await walk({ sort }, 7);
    const cards = pages.flat();
    expect(pages.map((page) => page.length)).toEqual([7, 7, 7, 7, 3]);
    expect(new Set(cards.map((card) => card.id)).size).toBe(31);
    const prices = cards.map((card) => card.price?.minorUnits);
    if (sort === Sort.NEWEST) {
      expect(cards[0]?.slug).toBe("nobody-offers");
      return;
    }
    expect(prices.pop()).toBeUndefined();
    const sign = sort === Sort.PRICE_ASCENDING ? 1n : -1n;
    expect(prices).toEqual(prices.toSorted((a = 0n, b = 0n) => Number(sign * (a - b))));
  },
);

test("a list is of a category with all below it, of a seller, or of both", async () => {
  const count = async (query: { categorySlug?: string; sellerId?: string }) =>
    (await walk({ ...query, sort: Sort.NEWEST }, 50)).flat().length;
  expect(await count({ categorySlug: "clothing" })).toBe(26);
  expect(await count({ categorySlug: "running" })).toBe(26);
  expect(await count({ categorySlug: "toys" })).toBe(5);
  expect(await count({ sellerId: south })).toBe(5);
  expect(await count({ sellerId: north, categorySlug: "shoes" })).toBe(25);
  expect(await count({ sellerId: south, categorySlug: "shoes" })).toBe(0);
  expect(await count({ sellerId: newId() })).toBe(0);
  await expect(count({ categorySlug: "nowhere" })).rejects.toThrow(/no category/);
});

test("a page token of another sort or made up is refused", async () => {
  const { nextPageToken: pageToken } = await product.as().listProductCards({ pageSize: 2, sort: Sort.NEWEST });
  const asked = (token: string) => product.as().listProductCards({ pageToken: token, sort: Sort.PRICE_ASCENDING });
  await expect(asked(pageToken)).rejects.toThrow(/page token/);
  await expect(asked("bm9uc2Vuc2U")).rejects.toThrow(/page token/);
});

test("nonsense for a slug, code or id is an answer, not a failure", async () => {
  await expect(product.as().getProduct({ slug: "%/'" })).rejects.toThrow(/not_found/);
  await expect(product.as().listProductCards({ categorySlug: "%/'" })).rejects.toThrow(/not_found/);
  await expect(product.as().getProduct({ slug: "\0" })).rejects.toThrow(/invalid_argument/);
  await expect(product.as().listProductCards({ sellerId: "x" })).rejects.toThrow(/invalid_argument/);
  await expect(product.catalogue.exportProducts({ afterProductId: "x", pageSize: 1 })).rejects.toThrow(
    /invalid_argument/,
  );
  expect(await product.as().batchGetAttributes({ codes: ["%/'"] })).toMatchObject({ attributes: [] });
});

test("a card shows the lowest featured offer, the range, and counts what is active", async () => {
  const dear = shoe("carded");
  await upsert(product.catalogue, [dear]);
  const { cards } = await product.as().batchGetProductCards({ productIds: [newId(), dear.id] });
  expect(cards).toHaveLength(1);
  expect(cards[0]).toMatchObject({
    price: { minorUnits: 4500n, currencyCode: "EUR" },
    sellerId: south,
    hasPriceRange: true,
    variantCount: 2,
    sellerCount: 2,
  });
  expect(cards[0]?.offerIds).toHaveLength(3);
});

test("offers come in the order asked, with their options in words and the category path", async () => {
  const two = shoe("detailed");
  await upsert(product.catalogue, [two]);
  const lilac = two.variants[0]?.offers[1]?.id ?? "";
  const green = two.variants[1]?.offers[0]?.id ?? "";
  const { offers } = await product.as().batchGetOffers({ offerIds: [green, newId(), lilac] });
  expect(offers.map((details) => details.offer?.id)).toEqual([green, lilac]);
  expect(offers[1]).toMatchObject({
    productSlug: "detailed",
    isAvailable: true,
    categoryPath: [categories.clothing, categories.shoes, categories.running],
    options: [{ name: { byLanguage: { en: "Colour" } }, value: { byLanguage: { en: "LILAC" } } }],
  });
});

test("the export walks every published product whole, by id", async () => {
  const ids: string[] = [];
  for (let afterProductId = ""; ; afterProductId = ids.at(-1) ?? "") {
    const { products } = await product.catalogue.exportProducts({ afterProductId, pageSize: 10 });
    ids.push(...products.map((each) => each.id));
    if (products.length < 10) break;
  }
  expect(ids).toEqual(ids.toSorted());
  expect(ids.length).toBeGreaterThanOrEqual(31);
  await expect(product.as().exportProducts({ pageSize: 10 })).rejects.toThrow(/unauthenticated/);
});

test("every read of the shop is one query, however much it brings", async () => {
  const queries: string[] = [];
  const db = drizzle(product.database.sql, { logger: { logQuery: (query) => queries.push(query) } });
  const reads = prepareReads(db);
  const counted = async <T>(read: () => Promise<T>) => {
    queries.length = 0;
    return { answer: await read(), count: queries.length };
  };
  expect((await counted(() => reads.publishedBySlug("s-1"))).count).toBe(1);
  expect((await counted(() => reads.categories())).count).toBe(1);
  expect((await counted(() => reads.publishedAfter("00000000-0000-0000-0000-000000000000", 20))).count).toBe(1);
  const page = { categorySlug: "clothing", sellerId: "", sort: "newest", after: undefined, limit: 25 } as const;
  const cards = await counted(() => reads.cardPage(page));
  expect(cards.count).toBe(1);
  const ids = cards.answer.map(({ card }) => card.productId);
  expect((await counted(() => reads.cardsByIds(ids))).count).toBe(1);
  const offerIds = cards.answer.flatMap(({ card }) => card.offerIds);
  const offers = await counted(() => reads.offersByIds(offerIds));
  expect({ count: offers.count, found: offers.answer.length }).toEqual({ count: 1, found: offerIds.length });
});

test("a stock gRPC client reads and writes", async () => {
  const client = stockClient(product.url, "souk.product.v1.ProductService");
  try {
    expect(await client.call("ListProductCards", { categorySlug: "toys", pageSize: 2 })).toMatchObject({
      cards: [{ price: { currencyCode: "EUR" } }, {}],
    });
    const token = await serviceToken("seed");
    const request = { requestId: newId(), productIds: [newId()] };
    expect(await client.call("ArchiveProducts", request, { token })).toMatchObject({ archivedCount: 0 });
  } finally {
    client.close();
  }
});
