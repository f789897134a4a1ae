import { create, toBinary } from "@bufbuild/protobuf";
import { Offer_State } from "@souk/contracts/product/v1/product";
import { Seller_State } from "@souk/contracts/seller/v1/seller";
import { SellerChangedSchema } from "@souk/contracts/seller/v1/seller_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fillDictionary, north, shoe, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";

const soon = { timeout: 20_000, interval: 30 };
let product: Harness;
let bus: ReturnType<typeof createRedisBus>;
beforeAll(async () => {
  product = await startProduct({ ROLE: "all", HELD_SELLERS_INTERVAL_MS: "30" });
  bus = createRedisBus({ url: product.redisUrl });
  await fillDictionary(product.catalogue);
});
afterAll(async () => {
  await bus.close();
  await product.stop();
});

/** What the seller service says of a shop. */
async function tell(sellerId: string, state: Seller_State): Promise<void> {
  const payload = toBinary(SellerChangedSchema, create(SellerChangedSchema, { seller: { id: sellerId, state } }));
  const type = "seller.changed.v1";
  const facts = { id: newId(), source: "seller", type, key: sellerId, occurredAt: new Date(), payload };
  await bus.publish([{ topic: "seller-events", key: sellerId, value: encodeEnvelope(facts) }]);
}

const card = async (id: string) => (await product.as().batchGetProductCards({ productIds: [id] })).cards[0];
async function statesOf(offerIds: string[]) {
  const { offers } = await product.catalogue.batchGetOffers({ offerIds });
  return Object.fromEntries(offers.map(({ offer }) => [offer?.id, offer?.state]));
}

test("nothing of a suspended seller is for sale, on the page, in lists or in what a checkout asks; reinstated, it is as it was", async () => {
  const [sent, later] = [shoe("held"), shoe("written-while-held")];
  await upsert(product.catalogue, [sent]);
  const offers = sent.variants.flatMap((variant) => variant.offers);
  const ids = offers.map(({ id }) => id);
  const before = await statesOf(ids);
  const ofNorth = offers.filter(({ sellerId }) => sellerId === north).map(({ id }) => id);
  expect(ofNorth.length).toBeGreaterThan(0);
  expect(ofNorth.length).toBeLessThan(ids.length);

  await tell(north, Seller_State.SUSPENDED);
  await vi.waitFor(async () => {
    const held = await statesOf(ids);
    for (const id of ids) expect(held[id]).toBe(ofNorth.includes(id) ? Offer_State.PAUSED : before[id]);
    expect((await card(sent.id))?.sellerId).not.toBe(north);
    expect((await product.as().listProductCards({ sellerId: north })).cards).toEqual([]);
  }, soon);
  const shown = (await product.as().getProduct({ slug: sent.slug })).product?.variants.flatMap((each) => each.offers);
  expect(shown?.some(({ sellerId }) => sellerId === north)).toBe(false);

  // What is written meanwhile is held too, and keeps what its seller wants of it.
  await upsert(product.catalogue, [later]);
  expect((await card(later.id))?.sellerId).not.toBe(north);

  await tell(north, Seller_State.ACTIVE);
  await vi.waitFor(async () => {
    expect(await statesOf(ids)).toEqual(before);
    const slugs = (await product.as().listProductCards({ sellerId: north })).cards.map(({ slug }) => slug);
    expect(slugs.toSorted()).toEqual([sent.slug, later.slug].toSorted());
  }, soon);
});
