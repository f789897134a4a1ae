import { Offer_State } from "@souk/contracts/product/v1/product";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillDictionary, north, shoe, south, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";

let product: Harness;

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
});
afterAll(() => product.stop());

/** A fresh shoe: 50.00 and 45.00 for lilac, 52.00 for green. */
async function put(name: string) {
  const sent = shoe(name);
  await upsert(product.catalogue, [sent]);
  return { id: sent.id, offerIds: sent.variants.flatMap((variant) => variant.offers.map((offer) => offer.id)) };
}

const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const card = async (id: string) => (await product.as().batchGetProductCards({ productIds: [id] })).cards[0];

test("a member changes the price: page, card and event have it, and a retry changes nothing more", async () => {
  const { id, offerIds } = await put("cheaper");
  const client = product.as(await product.memberToken(north));
  const request = {
    requestId: newId(),
    offerId: offerIds[0] ?? "",
    sellerId: north,
    price: euros(4000n),
    compareAtPrice: euros(5000n),
  };
  const { offer } = await client.updateOffer(request);
  expect(offer).toMatchObject({ price: euros(4000n), compareAtPrice: euros(5000n), productId: id, sellerId: north });
  expect((await client.updateOffer(request)).offer).toEqual(offer);
  expect(await card(id)).toMatchObject({ price: euros(4000n), compareAtPrice: euros(5000n), sellerId: north });
  const changes = await product.changesOf(id);
  expect(changes.map((change) => change.product?.version)).toEqual([1n, 2n]);
  expect(changes[1]?.product?.variants[0]?.offers[0]?.price).toMatchObject(euros(4000n));
});

test("a change to what already is says nothing", async () => {
  const { id, offerIds } = await put("same");
  await product.catalogue.updateOffer({
    requestId: newId(),
    offerId: offerIds[0] ?? "",
    sellerId: north,
    price: euros(5000n),
  });
  expect(await product.changesOf(id)).toHaveLength(1);
});

test("a paused offer leaves page and card, stays paused through a bulk call, and comes back", async () => {
  const { id, offerIds } = await put("paused");
  const set = (state: Offer_State) =>
    product.catalogue.updateOffer({ requestId: newId(), offerId: offerIds[1] ?? "", sellerId: south, state });
  await set(Offer_State.PAUSED);
  expect(await card(id)).toMatchObject({ price: euros(5000n), sellerCount: 1 });
  const { product: page } = await product.as().getProduct({ slug: "paused" });
  expect(page?.variants[0]?.offers).toHaveLength(1);
  const [details] = (await product.as().batchGetOffers({ offerIds: [offerIds[1] ?? ""] })).offers;
  expect(details?.isAvailable).toBe(false);
  expect(await upsert(product.catalogue, [shoe("paused")])).toMatchObject({ unchangedCount: 1 });
  await set(Offer_State.ACTIVE);
  expect(await card(id)).toMatchObject({ price: euros(4500n), sellerCount: 2 });
});

test("a stranger, and another seller's offer, are not found; a shopper is refused", async () => {
  const { offerIds } = await put("guarded");
  const request = { requestId: newId(), offerId: offerIds[0] ?? "", sellerId: north, price: euros(1n) };
  const stranger = product.as(await userToken({ roles: ["seller"] }));
  await expect(stranger.updateOffer(request)).rejects.toThrow(/not_found/);
  const other = product.as(await product.memberToken(south));
  await expect(other.updateOffer({ ...request, sellerId: south })).rejects.toThrow(/not_found/);
  const packer = product.as(await product.memberToken(north, Membership_Role.ORDERS));
  await expect(packer.updateOffer(request)).rejects.toThrow(/not_found/);
  const shopper = product.as(await userToken({ roles: ["shopper"] }));
  await expect(shopper.updateOffer(request)).rejects.toThrow(/permission_denied/);
  const operator = product.as(await userToken({ roles: ["operator"] }));
  expect((await operator.updateOffer(request)).offer?.price).toMatchObject(euros(1n));
});

test("a price must be positive, in the product's currency, and below the price before", async () => {
  const { offerIds } = await put("checked");
  const change = (more: object) =>
    product.catalogue.updateOffer({ requestId: newId(), offerId: offerIds[0] ?? "", sellerId: north, ...more });
  await expect(change({ price: euros(0n) })).rejects.toThrow(/minor units/);
  await expect(change({ price: { currencyCode: "USD", minorUnits: 5n } })).rejects.toThrow(/priced in EUR/);
  await expect(change({ compareAtPrice: euros(5000n) })).rejects.toThrow(/higher/);
  await change({ compareAtPrice: euros(6000n) });
  await expect(change({ price: euros(6000n) })).rejects.toThrow(/higher/);
  const { offer } = await change({ price: euros(6000n), clearCompareAtPrice: true });
  expect(offer?.compareAtPrice).toBeUndefined();
});

test("writers of different offers of one product at once lose nothing", async () => {
  const { id, offerIds } = await put("contended");
  const sellers = [north, south, north];
  await Promise.all(
    offerIds.map((offerId, n) =>
      product.catalogue.updateOffer({
        requestId: newId(),
        offerId,
        sellerId: sellers[n] ?? "",
        price: euros(BigInt(100 + n)),
      }),
    ),
  );
  const { product: page } = await product.as().getProduct({ slug: "contended" });
  expect(page?.version).toBe(4n);
  expect(page?.variants.flatMap((v) => v.offers.map((o) => o.price?.minorUnits))).toEqual([100n, 101n, 102n]);
  expect((await product.changesOf(id)).map((change) => change.product?.version)).toEqual([1n, 2n, 3n, 4n]);
});

test("while the seller service is silent a member is told so and nothing changes", async () => {
  const { id, offerIds } = await put("unasked");
  const client = product.as(await product.memberToken(north));
  product.setSellersSilent(true);
  const request = { requestId: newId(), offerId: offerIds[0] ?? "", sellerId: north, price: euros(1n) };
  await expect(client.updateOffer(request)).rejects.toThrow(/deadline_exceeded/);
  expect(await product.changesOf(id)).toHaveLength(1);
  product.setSellersSilent(false);
  expect((await client.updateOffer(request)).offer?.price).toMatchObject(euros(1n));
});
