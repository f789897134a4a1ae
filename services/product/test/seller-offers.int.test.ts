import { Offer_State } from "@souk/contracts/product/v1/product";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillDictionary, north, shoe, south, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";
import type { Shelf } from "./proposal.ts";

const east = "0198f000-0000-7000-8000-0000000000e1";
let product: Harness;
let shelf: Shelf;

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
  shelf = product.shelf(await product.memberToken(east));
});
afterAll(() => product.stop());

const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const of = (productId: string) => ({ requestId: newId(), sellerId: east, productId });

test("any seller finds a product by code or words and offers it at once; the card's text stays its owner's", async () => {
  const sent = shoe("open");
  await upsert(product.catalogue, [sent]);
  const found = async (query: string) =>
    (await shelf.findOfferableProducts({ sellerId: east, query })).products.map(({ slug }) => slug);
  expect(await found("open-green")).toEqual(["open"]);
  expect(await found("SHOE OPEN")).toEqual(["open"]);
  expect(await found("nothing like it")).toEqual([]);
  const { product: seen, otherPrices } = await shelf.getOfferableProduct({ sellerId: east, productId: sent.id });
  expect(seen?.variants.flatMap(({ offers }) => offers)).toEqual([]);
  expect(otherPrices.map(({ price }) => price?.minorUnits)).toEqual([4500n, 5200n]);
  const variantId = sent.variants[1]?.id ?? "";
  const request = { ...of(sent.id), offers: [{ variantId, price: euros(3900n), sku: "e-1" }] };
  const { offers } = await shelf.saveOffers(request);
  expect(offers).toMatchObject([{ variantId, sellerId: east, price: euros(3900n), state: Offer_State.ACTIVE }]);
  expect((await shelf.saveOffers(request)).offers).toEqual(offers);
  const { product: page } = await product.as().getProduct({ slug: "open" });
  expect(page?.variants[1]?.offers.map(({ price }) => price?.minorUnits)).toEqual([5200n, 3900n]);
  expect((await shelf.listSellerProducts({ sellerId: east })).products).toMatchObject([
    { productId: sent.id, isOwner: false, offerCount: 1, activeOfferCount: 1, priceFrom: euros(3900n) },
  ]);
  await expect(shelf.saveDraft({ ...of(sent.id), content: sent, version: 0 })).rejects.toThrow(/no such product/);
  await expect(shelf.setProductArchived({ ...of(sent.id), isArchived: true })).rejects.toThrow(/no such product/);
});

test("an offer is paused, woken and removed by its seller alone, and the product leaves their list with it", async () => {
  const sent = shoe("mine-for-now");
  await upsert(product.catalogue, [sent]);
  const variantId = sent.variants[0]?.id ?? "";
  const save = (state: Offer_State) =>
    shelf.saveOffers({ ...of(sent.id), offers: [{ variantId, price: euros(100n), sku: "m-1", state }] });
  const { offers } = await save(Offer_State.PAUSED);
  const offerId = offers[0]?.id ?? "";
  expect((await product.as().getProduct({ slug: "mine-for-now" })).product?.variants[0]?.offers).toHaveLength(2);
  expect((await save(Offer_State.ACTIVE)).offers).toMatchObject([{ id: offerId, state: Offer_State.ACTIVE }]);
  const rival = product.shelf(await product.memberToken(south));
  await expect(rival.removeOffer({ requestId: newId(), sellerId: south, offerId })).rejects.toThrow(/not_found/);
  await shelf.removeOffer({ requestId: newId(), sellerId: east, offerId });
  await expect(shelf.removeOffer({ requestId: newId(), sellerId: east, offerId })).rejects.toThrow(/not_found/);
  await expect(shelf.getSellerProduct({ sellerId: east, productId: sent.id })).rejects.toThrow(/not_found/);
  const { product: page } = await product.as().getProduct({ slug: "mine-for-now" });
  expect(page?.variants[0]?.offers.map(({ sellerId }) => sellerId)).toEqual([north, south]);
});

test("of offers of which one is wrong none is saved, and the refusal names it", async () => {
  const sent = shoe("refused");
  await upsert(product.catalogue, [sent]);
  const [lilac = "", green = ""] = sent.variants.map(({ id }) => id);
  const save = (offers: object[]) => shelf.saveOffers({ ...of(sent.id), offers });
  const right = { variantId: lilac, price: euros(4000n), sku: "" };
  await expect(save([right, { variantId: green, price: euros(0n) }])).rejects.toThrow(/minor units/);
  await expect(save([right, { variantId: green, price: { currencyCode: "USD", minorUnits: 5n } }])).rejects.toThrow(
    /one currency/,
  );
  await expect(save([{ ...right, compareAtPrice: euros(4000n) }])).rejects.toThrow(/higher/);
  await expect(save([right, right])).rejects.toThrow(/another variant/);
  await expect(save([{ ...right, variantId: newId() }])).rejects.toThrow(/another variant/);
  await expect(shelf.getSellerProduct({ sellerId: east, productId: sent.id })).rejects.toThrow(/not_found/);
});

test("attributes are suggested by words, else by what products of the category have", async () => {
  await upsert(product.catalogue, [shoe("described")]);
  const codes = async (request: object) => (await shelf.suggestAttributes(request)).attributes.map(({ code }) => code);
  expect(await codes({ query: "weig" })).toEqual(["weight"]);
  expect((await codes({ categoryId: shoe("x").categoryId })).toSorted()).toEqual(["colour", "material", "weight"]);
  expect(await codes({ categoryId: shoe("x").categoryId, optionsOnly: true })).toEqual(["colour"]);
  expect(await codes({ query: "size", optionsOnly: true })).toEqual(["size"]);
  expect(await codes({ categoryId: newId() })).toEqual([]);
});
