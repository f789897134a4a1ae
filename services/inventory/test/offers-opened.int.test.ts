import { create, toBinary } from "@bufbuild/protobuf";
import { SellerStockService } from "@souk/contracts/inventory/v1/stock_service";
import { OffersOpenedSchema } from "@souk/contracts/product/v1/product_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startInventory } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startInventory>>;
let bus: ReturnType<typeof createRedisBus>;
beforeAll(async () => {
  souk = await startInventory();
  bus = createRedisBus({ url: souk.network.redisUrl });
});
afterAll(async () => {
  await bus.close();
  await souk.stop();
});

interface Opened {
  readonly offerId: string;
  readonly sellerId: string;
  readonly openingStock: number;
}

/** Says so twice with the same id, as a bus may, and once more with another. */
async function open(offers: readonly Opened[]): Promise<void> {
  const [productId, type] = [newId(), "product.offers-opened.v1"];
  const payload = toBinary(OffersOpenedSchema, create(OffersOpenedSchema, { productId, offers: [...offers] }));
  const facts = { source: "product", type, key: productId, occurredAt: new Date(), payload };
  const record = () => ({
    topic: "product-events",
    key: productId,
    value: encodeEnvelope({ ...facts, id: newId() }),
  });
  const first = record();
  await bus.publish([first, first, record()]);
  const marker = { offerId: newId(), sellerId: newId(), openingStock: 1 };
  const last = toBinary(OffersOpenedSchema, create(OffersOpenedSchema, { productId, offers: [marker] }));
  await bus.publish([{ ...record(), value: encodeEnvelope({ ...facts, id: newId(), payload: last }) }]);
  await expect.poll(() => souk.stockOf(marker.offerId), { timeout: 15_000 }).toMatchObject({ onHand: 1n });
}

const movementsOf = async ({ offerId, sellerId }: { offerId: string; sellerId: string }) =>
  (await souk.inventory.listAdjustments({ offerId, sellerId })).adjustments.map(
    ({ location, delta, onHandAfter, reason }) => [location, delta, onHandAfter, reason],
  );

test("what came with a product is counted once into the main stock, with its reason, however often it is told", async () => {
  const sellerId = newId();
  const [some, none] = [
    { offerId: newId(), sellerId, openingStock: 12 },
    { offerId: newId(), sellerId, openingStock: 0 },
  ];
  await open([some, none]);
  expect(await souk.stockOf(some.offerId)).toMatchObject({ sellerId, onHand: 12n, available: 12n });
  expect(await movementsOf(some)).toEqual([["main", 12n, 12n, "opening"]]);
  expect(await souk.stockOf(none.offerId)).toMatchObject({ onHand: 0n, available: 0n });
  expect(await movementsOf(none)).toEqual([]);
  const [books] = await souk.sql`select on_hand::int, location from location_stock where offer_id = ${some.offerId}`;
  expect(books).toMatchObject({ on_hand: 12, location: "main" });
  const userId = newId();
  souk.upstreams.shopOf.set(userId, sellerId);
  const shop = souk.network.client(SellerStockService, "inventory", await userToken({ id: userId, roles: ["seller"] }));
  const { stocks } = await shop.listLowStock({ sellerId });
  expect(stocks.map(({ stock }) => stock?.offerId)).toEqual([none.offerId]);
});

test("a count that the seller made before stays, and pieces that were sold since do not come back", async () => {
  const sellerId = newId();
  const counted = await souk.stocked(3n, newId(), sellerId);
  const empty = await souk.stocked(0n, newId(), sellerId);
  const fresh = newId();
  const offers = [counted, empty, fresh].map((offerId) => ({ offerId, sellerId, openingStock: 50 }));
  await open(offers);
  const orderId = newId();
  await souk.inventory.reserveStock({ orderId, lines: [{ offerId: fresh, quantity: 20n }], holdSeconds: 600 });
  await souk.inventory.commitReservation({ orderId });
  await open(offers);
  expect(await souk.stockOf(counted)).toMatchObject({ onHand: 3n });
  expect(await souk.stockOf(empty)).toMatchObject({ onHand: 0n });
  expect(await souk.stockOf(fresh)).toMatchObject({ onHand: 30n });
});

test("a seller who counts while the news arrives has their own number, whichever comes first, and the books agree", async () => {
  const sellerId = newId();
  const offers = Array.from({ length: 10 }, () => ({ offerId: newId(), sellerId, openingStock: 7 }));
  await Promise.all([open(offers), ...offers.map(({ offerId }) => souk.stocked(5n, offerId, sellerId))]);
  for (const { offerId } of offers) expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 5n });
  const [books] = await souk.sql`
    select count(*)::int as wrong from stock s where s.seller_id = ${sellerId} and s.on_hand <>
      (select coalesce(sum(delta), 0) from adjustments a where a.offer_id = s.offer_id)`;
  expect(books).toMatchObject({ wrong: 0 });
});
