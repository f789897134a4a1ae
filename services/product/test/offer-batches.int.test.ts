import { Offer_State } from "@souk/contracts/product/v1/product";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { categories, fillDictionary, north, shoe, south, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";

let product: Harness;
const names = ["first", "second", "third"];

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
  await upsert(
    product.catalogue,
    names.map((name) => shoe(name)),
  );
});
afterAll(() => product.stop());

const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const ofNorth = async () => product.offersAs(await product.memberToken(north));
const bySku = async (sku: string) => {
  const { offers } = await (await ofNorth()).batchGetSellerOffers({ sellerId: north, skus: [sku] });
  return offers[0];
};

test("a shop's offers come page by page, each once, the variants of a product together", async () => {
  const client = await ofNorth();
  const seen: { id: string; productId: string }[] = [];
  let pageToken = "";
  do {
    const page = await client.listSellerOffers({ sellerId: north, pageSize: 2, pageToken });
    expect(page.canManage).toBe(true);
    seen.push(...page.offers.flatMap(({ offer }) => offer ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  expect(new Set(seen.map(({ id }) => id)).size).toBe(names.length * 2);
  const turns = seen.filter(({ productId }, at) => productId !== seen[at - 1]?.productId);
  expect(turns).toHaveLength(names.length);
});

test("they are found by title, by the beginning of a SKU, by category above and by state; signs mean themselves", async () => {
  const client = await ofNorth();
  const found = async (filter: object) =>
    (await client.listSellerOffers({ sellerId: north, ...filter })).offers.map(({ offer }) => offer?.sku).sort();
  expect(await found({ query: "shoe FIRST" })).toEqual(["sku-first-g", "sku-first-n"]);
  expect(await found({ query: "SKU-second-g" })).toEqual(["sku-second-g"]);
  expect(await found({ query: "%" })).toEqual([]);
  expect(await found({ categoryId: categories.clothing })).toHaveLength(6);
  expect(await found({ categoryId: categories.toys })).toEqual([]);
  expect(await found({ state: Offer_State.PAUSED })).toEqual([]);
});

test("of a batch each is done or refused by itself, and who was slower is shown what is there now", async () => {
  const client = await ofNorth();
  const [a, b] = [await bySku("sku-first-n"), await bySku("sku-first-g")];
  const ids = { a: a?.offer?.id ?? "", b: b?.offer?.id ?? "" };
  const request = {
    requestId: newId(),
    sellerId: north,
    updates: [
      { offerId: ids.a, etag: a?.etag ?? "", price: euros(4900n) },
      { offerId: ids.a, etag: a?.etag ?? "", price: euros(4800n) },
      { offerId: ids.b, etag: b?.etag ?? "", state: Offer_State.PAUSED, compareAtPrice: euros(6000n) },
      { offerId: ids.b, compareAtPrice: euros(100n) },
      { offerId: newId(), price: euros(1n) },
    ],
  };
  const { results } = await client.batchUpdateOffers(request);
  expect(results.map(({ reason }) => reason)).toEqual([
    "",
    "OFFER_CHANGED",
    "",
    "COMPARE_AT_TOO_LOW",
    "OFFER_NOT_FOUND",
  ]);
  expect(results[1]?.offer?.price).toMatchObject(euros(4900n));
  expect(results[1]?.etag).toBe(results[0]?.etag);
  expect(results[2]?.offer).toMatchObject({ state: Offer_State.PAUSED, compareAtPrice: euros(6000n) });
  expect((await client.batchUpdateOffers(request)).results).toEqual(results);
  const changes = await product.changesOf(a?.offer?.productId ?? "");
  expect(changes.map((change) => change.product?.version)).toEqual([1n, 2n]);
  const { product: page } = await product.as().getProduct({ slug: "first" });
  expect(page?.variants[0]?.offers.find(({ id }) => id === ids.a)?.price).toMatchObject(euros(4900n));
  expect(page?.variants[1]?.offers).toEqual([]);
});

test("a stranger is told of no shop, a member who may only look changes nothing, another's offer is not there", async () => {
  const theirs = (await bySku("sku-second-n"))?.offer?.id ?? "";
  const ask = { sellerId: north };
  const change = { ...ask, requestId: newId(), updates: [{ offerId: theirs, price: euros(1n) }] };
  for (const token of [await userToken({ roles: ["seller"] }), await product.memberToken(south)]) {
    const stranger = product.offersAs(token);
    await expect(stranger.listSellerOffers(ask)).rejects.toThrow(/no such shop/);
    await expect(stranger.batchGetSellerOffers({ ...ask, offerIds: [theirs] })).rejects.toThrow(/no such shop/);
    await expect(stranger.batchUpdateOffers(change)).rejects.toThrow(/no such shop/);
  }
  const packer = product.offersAs(await product.memberToken(north, Membership_Role.ORDERS));
  expect((await packer.listSellerOffers(ask)).canManage).toBe(false);
  await expect(packer.batchUpdateOffers(change)).rejects.toThrow(/no such shop/);
  const other = product.offersAs(await product.memberToken(south));
  expect((await other.batchGetSellerOffers({ sellerId: south, offerIds: [theirs] })).offers).toEqual([]);
  const { results } = await other.batchUpdateOffers({ ...change, sellerId: south });
  expect(results[0]?.reason).toBe("OFFER_NOT_FOUND");
  expect(results[0]?.offer).toBeUndefined();
  expect((await bySku("sku-second-n"))?.offer?.price).toMatchObject(euros(5000n));
});

test("batches at once on the variants of one product lose nothing", async () => {
  const client = await ofNorth();
  const ids = [await bySku("sku-third-n"), await bySku("sku-third-g")].map((found) => found?.offer?.id ?? "");
  await Promise.all(
    ids.map((offerId, at) =>
      client.batchUpdateOffers({
        ...{ requestId: newId(), sellerId: north },
        updates: [{ offerId, price: euros(BigInt(3000 + at)) }],
      }),
    ),
  );
  const { offers } = await client.batchGetSellerOffers({ sellerId: north, offerIds: ids });
  expect(offers.map(({ offer }) => offer?.price?.minorUnits).sort()).toEqual([3000n, 3001n]);
});
