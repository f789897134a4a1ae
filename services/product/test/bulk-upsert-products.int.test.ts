import { create } from "@bufbuild/protobuf";
import { ConnectError } from "@connectrpc/connect";
import { OfferSchema, ProductSchema } from "@souk/contracts/product/v1/product";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { categories, english, fillDictionary, shoe, text, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";

let product: Harness;

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
});
afterAll(() => product.stop());

test("a product comes back as it was sent", async () => {
  const sent = shoe("whole");
  expect(await upsert(product.catalogue, [sent])).toMatchObject({ createdCount: 1, errors: [] });
  const { product: got } = await product.as().getProduct({ slug: "whole" });
  expect(got).toMatchObject({ id: sent.id, brand: "Norte", version: 1n, attributes: sent.attributes });
  expect(got?.variants.map((v) => v.options)).toEqual([{ colour: "lilac" }, { colour: "green" }]);
  expect(got?.variants[0]?.offers.map((o) => o.price?.minorUnits)).toEqual([5000n, 4500n]);
  expect(got?.variants[0]?.featuredOfferId).toBe(got?.variants[0]?.offers[1]?.id);
});

const priced = (currencyCode: string, minorUnits: bigint, more = {}) =>
  create(OfferSchema, { id: newId(), sellerId: newId(), price: { currencyCode, minorUnits }, ...more });
const badOffers = [
  priced("EUR", 0n),
  priced("eur", 1n),
  priced("USD", 100n, { compareAtPrice: { currencyCode: "USD", minorUnits: 100n } }),
];

test("a bad product is reported at its index with every flaw, and the good ones are kept", async () => {
  const { $typeName: _, ...right } = shoe("bad");
  const bad = create(ProductSchema, {
    ...right,
    slug: "Not A Slug",
    title: text({ ru: "Только по-русски" }),
    categoryId: newId(),
    attributes: [
      { attributeCode: "nonsense", value: { case: "boolean", value: true } },
      { attributeCode: "weight", value: { case: "boolean", value: true } },
      { attributeCode: "material" },
    ],
    media: [{ id: "nowhere" }],
    variants: right.variants.map((variant, n) =>
      n === 0 ? { ...variant, options: { colour: "purple" }, offers: badOffers } : variant,
    ),
  });
  const answer = await upsert(product.catalogue, [shoe("good-1"), bad, shoe("good-2")]);
  expect(answer.createdCount).toBe(2);
  expect(new Set(answer.errors.map((error) => error.index))).toEqual(new Set([1]));
  expect(answer.errors.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
    "slug SLUG_INVALID",
    "title TEXT_INVALID",
    "category_id CATEGORY_UNKNOWN",
    "attributes[0].attribute_code ATTRIBUTE_UNKNOWN",
    "attributes[1] ATTRIBUTE_KIND_MISMATCH",
    "attributes[2] ATTRIBUTE_KIND_MISMATCH",
    "media[0].id MEDIA_UNKNOWN",
    "variants[0].options OPTION_UNKNOWN",
    "variants[0].offers[0].price PRICE_INVALID",
    "variants[0].offers[1].price CURRENCY_UNKNOWN",
    "variants[0].offers[2].compare_at_price COMPARE_AT_TOO_LOW",
    "variants[1].offers[0].price CURRENCY_MIXED",
  ]);
});

test("slugs, ids and codes that another product has are refused, within a call and across calls", async () => {
  await upsert(product.catalogue, [shoe("taken")]);
  const thief = (name: string) => shoe(name, { id: newId(), slug: "taken", variants: shoe("taken").variants });
  const { errors } = await upsert(product.catalogue, [
    shoe("first", { slug: "fresh" }),
    shoe("second", { slug: "fresh" }),
    thief("thief"),
  ]);
  expect(errors.filter((error) => error.index === 1).map((error) => error.reason)).toEqual(["SLUG_TAKEN"]);
  const reasons = new Set(errors.filter((error) => error.index === 2).map((error) => error.reason));
  expect(reasons).toEqual(new Set(["SLUG_TAKEN", "VARIANT_TAKEN", "VARIANT_CODE_TAKEN", "OFFER_TAKEN", "SKU_TAKEN"]));
});

test("the same content writes nothing; other content grows the version and says so once", async () => {
  const { id } = shoe("again");
  await upsert(product.catalogue, [shoe("again")]);
  expect(await upsert(product.catalogue, [shoe("again")])).toMatchObject({ unchangedCount: 1, updatedCount: 0 });
  const renamed = shoe("again", { slug: "again-renamed", categoryId: categories.toys });
  expect(await upsert(product.catalogue, [renamed])).toMatchObject({ unchangedCount: 0, updatedCount: 1 });
  const changes = await product.changesOf(id);
  expect(changes.map((change) => change.product?.version)).toEqual([1n, 2n]);
  expect(changes[0]).toMatchObject({ categorySlugs: ["clothing", "shoes", "running"], previousSlug: "" });
  expect(changes[1]).toMatchObject({
    categorySlugs: ["toys"],
    previousSlug: "again",
    previousCategorySlugs: ["clothing", "shoes", "running"],
  });
  expect((await product.as().getProduct({ slug: "again" })).product?.slug).not.toBe("again");
});

test("a repeated request id gives the first answer; with other content it is refused", async () => {
  const requestId = newId();
  const request = { requestId, products: [shoe("retried")], publish: true };
  const first = await product.catalogue.bulkUpsertProducts(request);
  expect(await product.catalogue.bulkUpsertProducts(request)).toEqual(first);
  expect(first.createdCount).toBe(1);
  const other = product.catalogue.bulkUpsertProducts({ ...request, publish: false });
  await expect(other).rejects.toThrow(/request id was used/);
});

test("two writers of the same new products at once: one creates, the other finds them unchanged", async () => {
  const products = Array.from({ length: 40 }, (_, n) => shoe(`raced-${n}`));
  const answers = await Promise.all([
    upsert(product.catalogue, products),
    upsert(product.catalogue, products.toReversed()),
  ]);
  const total = (pick: (answer: (typeof answers)[number]) => number) =>
    answers.reduce((sum, answer) => sum + pick(answer), 0);
  expect(total((answer) => answer.createdCount)).toBe(40);
  expect(total((answer) => answer.unchangedCount)).toBe(40);
  const changes = await product.changesOf(products[0]?.id ?? "");
  expect(changes).toHaveLength(1);
});

test("a product is a draft until it is published, and archived it is gone from the shop", async () => {
  const draft = shoe("drafted");
  const ids = { productIds: [draft.id] };
  await upsert(product.catalogue, [draft], false);
  await expect(product.as().getProduct({ slug: "drafted" })).rejects.toThrow(ConnectError);
  expect((await product.as().batchGetProductCards(ids)).cards).toHaveLength(0);
  expect(await upsert(product.catalogue, [draft], true)).toMatchObject({ updatedCount: 1 });
  expect((await product.as().batchGetProductCards(ids)).cards).toHaveLength(1);
  expect(await product.catalogue.archiveProducts({ requestId: newId(), ...ids })).toMatchObject({ archivedCount: 1 });
  expect(await product.catalogue.archiveProducts({ requestId: newId(), ...ids })).toMatchObject({ archivedCount: 0 });
  await expect(product.as().getProduct({ slug: "drafted" })).rejects.toThrow(ConnectError);
  expect((await product.as().batchGetProductCards(ids)).cards).toHaveLength(0);
});

test("what is not named any more is removed, and a code may go from one variant to another", async () => {
  await upsert(product.catalogue, [shoe("shrunk")]);
  const smaller = shoe("shrunk");
  const [lilac, green] = smaller.variants.splice(0);
  if (lilac && green) smaller.variants.push({ ...lilac, code: green.code, offers: lilac.offers.slice(0, 1) });
  await upsert(product.catalogue, [smaller]);
  const { product: got } = await product.as().getProduct({ slug: "shrunk" });
  expect(got?.variants).toHaveLength(1);
  expect(got?.variants[0]).toMatchObject({ code: "shrunk-green", offers: [{ sku: "sku-shrunk-n" }] });
});

test("nobody but operators and services writes the catalogue", async () => {
  const shopper = product.as(await userToken({ roles: ["shopper"] }));
  await expect(upsert(shopper, [shoe("sly")])).rejects.toThrow(/permission_denied/);
  await expect(upsert(product.as(), [shoe("sly")])).rejects.toThrow(/unauthenticated/);
  const operator = product.as(await userToken({ roles: ["operator"] }));
  expect(await upsert(operator, [shoe("honest", { title: english("Honest") })])).toMatchObject({ createdCount: 1 });
});
