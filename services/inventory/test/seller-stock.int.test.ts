import type { MessageInitShape } from "@bufbuild/protobuf";
import { fromBinary } from "@bufbuild/protobuf";
import { StockLowSchema } from "@souk/contracts/inventory/v1/inventory_events";
import {
  AdjustmentReason,
  SellerStockService,
  type StockChangeSchema,
} from "@souk/contracts/inventory/v1/stock_service";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startInventory } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startInventory>>;
beforeAll(async () => {
  // Without workers: events stay in the outbox.
  souk = await startInventory({ ROLE: "api" });
});
afterAll(() => souk.stop());

/** A shop of its own, and somebody who keeps its stock. */
async function shop(options: { isOnlooker?: boolean } = {}) {
  const [userId, sellerId] = [newId(), newId()];
  souk.upstreams.shopOf.set(userId, sellerId);
  if (options.isOnlooker) souk.upstreams.onlookers.add(userId);
  const token = await userToken({ id: userId, roles: ["seller"] });
  const stock = souk.network.client(SellerStockService, "inventory", token);
  const change = async (...changes: MessageInitShape<typeof StockChangeSchema>[]) =>
    (await stock.batchChangeStock({ requestId: newId(), sellerId, changes })).results;
  return { userId, sellerId, stock, change, stocked: (onHand: bigint) => souk.stocked(onHand, newId(), sellerId) };
}

const add = (offerId: string, delta: bigint, more: { reason?: AdjustmentReason; note?: string } = {}) => ({
  ...{ offerId, location: "main", reason: AdjustmentReason.RECEIVED },
  amount: { case: "delta" as const, value: delta },
  ...more,
});
const count = (offerId: string, onHand: bigint, expectedOnHand?: bigint, location = "main") => ({
  ...{ offerId, location, reason: AdjustmentReason.COUNTED },
  ...(expectedOnHand !== undefined && { expectedOnHand }),
  amount: { case: "onHand" as const, value: onHand },
});
const reserve = (offerId: string, quantity: bigint, orderId = newId()) =>
  souk.inventory.reserveStock({ orderId, lines: [{ offerId, quantity }] });

async function lowEvents(offerId: string) {
  const rows = await souk.sql<{ payload: Buffer }[]>`
    select payload from outbox where key = ${offerId} and type = 'stock.low.v1' order by position`;
  return rows.map(({ payload }) => fromBinary(StockLowSchema, payload));
}

test("what is refused of a batch is told in its place, and the others are kept with reason, note and who", async () => {
  const { userId, sellerId, stock, change, stocked } = await shop();
  const [a, b] = [await stocked(5n), await stocked(5n)];
  await reserve(b, 4n);
  const results = await change(
    add(a, 2n, { note: "from Porto" }),
    count(b, 3n),
    add(newId(), 1n),
    count(a, 9n, 5n),
    add(a, 1n, { reason: AdjustmentReason.OTHER }),
  );
  expect(results.map(({ reason }) => reason)).toEqual([
    "",
    "STOCK_RESERVED",
    "OFFER_NOT_FOUND",
    "STOCK_CHANGED",
    "NOTE_MISSING",
  ]);
  expect(results[0]?.stock?.stock).toMatchObject({ onHand: 7n, available: 7n });
  expect(results[3]?.metadata.onHand).toBe("7");
  const { adjustments } = await stock.listStockAdjustments({ sellerId, offerId: a });
  expect(adjustments[0]).toMatchObject({
    ...{ delta: 2n, onHandAfter: 7n, reason: "received", note: "from Porto", actorId: userId },
  });
  expect(adjustments).toHaveLength(2);
  const ofShop = await stock.listStockAdjustments({ sellerId });
  expect(new Set(ofShop.adjustments.map(({ offerId }) => offerId))).toEqual(new Set([a, b]));
});

test("a repeated batch changes nothing more", async () => {
  const { sellerId, stock, stocked } = await shop();
  const offerId = await stocked(1n);
  const request = { requestId: newId(), sellerId, changes: [add(offerId, 4n)] };
  const first = await stock.batchChangeStock(request);
  expect(await stock.batchChangeStock(request)).toEqual(first);
  expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 5n });
});

test("an offer that nobody has counted begins its books, when the catalogue says whose it is", async () => {
  const { sellerId, change } = await shop();
  const [own, anothers] = [newId(), newId()];
  souk.upstreams.sellerOf.set(own, sellerId).set(anothers, newId());
  const results = await change(count(own, 6n), count(anothers, 6n));
  expect(results.map(({ reason }) => reason)).toEqual(["", "OFFER_NOT_FOUND"]);
  expect(await souk.stockOf(own)).toMatchObject({ sellerId, onHand: 6n });
  expect(await souk.stockOf(anothers)).toBeUndefined();
});

test("a transfer moves pieces between locations and leaves what can be bought, even when all is reserved", async () => {
  const { sellerId, stock, stocked } = await shop();
  const offerId = await stocked(5n);
  await reserve(offerId, 5n);
  const move = (quantity: bigint, from = "main", to = "annex") =>
    stock.transferStock({ requestId: newId(), sellerId, offerId, fromLocation: from, toLocation: to, quantity });
  const { stock: after } = await move(3n);
  expect(after?.stock).toMatchObject({ onHand: 5n, reserved: 5n });
  expect(after?.locations.map(({ location, onHand }) => [location, onHand])).toEqual([
    ["annex", 3n],
    ["main", 2n],
  ]);
  await expect(move(3n)).rejects.toThrow(/Only 2/);
  await expect(move(1n, "main", "main")).rejects.toThrow(/another location/);
  expect((await stock.listStockLocations({ sellerId })).locations).toHaveLength(2);
  const { adjustments } = await stock.listStockAdjustments({ sellerId, offerId });
  expect(adjustments.slice(0, 2).map(({ reason, delta }) => [reason, delta])).toEqual([
    ["transfer", 3n],
    ["transfer", -3n],
  ]);
});

test("going down through the threshold is told once, and again only after it was above it", async () => {
  const { change, stocked } = await shop();
  const offerId = await stocked(5n);
  const orders = [newId(), newId(), newId()];
  for (const orderId of orders) await reserve(offerId, 1n, orderId);
  expect((await lowEvents(offerId)).map(({ available, threshold }) => [available, threshold])).toEqual([[3n, 3n]]);
  await change(add(offerId, -1n, { reason: AdjustmentReason.LOST }));
  expect(await lowEvents(offerId)).toHaveLength(1);
  for (const orderId of orders) await souk.inventory.releaseReservation({ orderId });
  expect(await lowEvents(offerId)).toHaveLength(1);
  await reserve(offerId, 4n);
  expect((await lowEvents(offerId)).map(({ available }) => available)).toEqual([3n, 0n]);
});

test("many at once go through the threshold once", async () => {
  const { stocked } = await shop();
  const offerId = await stocked(20n);
  await Promise.all(Array.from({ length: 20 }, () => reserve(offerId, 1n)));
  expect(await lowEvents(offerId)).toHaveLength(1);
});

test("the list of what is low follows its own thresholds, the shop's default and every sale, the fewest first", async () => {
  const { sellerId, stock, change, stocked } = await shop();
  const [a, b, c] = [await stocked(10n), await stocked(6n), await stocked(2n)];
  const low = async (outOnly = false) =>
    (await stock.listLowStock({ sellerId, outOnly })).stocks.map((row) => row.stock?.offerId);
  expect(await low()).toEqual([c]);
  await change({ offerId: a, location: "main", threshold: { case: "lowThreshold", value: 10n } });
  expect(await low()).toEqual([c, a]);
  await stock.setLowStockDefault({ requestId: newId(), sellerId, lowThreshold: 6n });
  expect(await low()).toEqual([c, b, a]);
  await change({ offerId: a, location: "main", threshold: { case: "withoutThreshold", value: true } });
  await reserve(c, 2n);
  expect(await low()).toEqual([c, b]);
  expect(await low(true)).toEqual([c]);
  const summary = await stock.getStockSummary({ sellerId });
  expect(summary).toMatchObject({ lowCount: 2, outCount: 1, lowThreshold: 6n, canManage: true });
  const first = await stock.listLowStock({ sellerId, pageSize: 1 });
  const second = await stock.listLowStock({ sellerId, pageSize: 1, pageToken: first.nextPageToken });
  expect([first, second].map(({ stocks }) => stocks[0]?.stock?.offerId)).toEqual([c, b]);
});

test("what is held is shown with its times and the end of the checkout's id, until it is sold", async () => {
  const { sellerId, stock, stocked } = await shop();
  const offerId = await stocked(5n);
  const orderId = newId();
  await reserve(offerId, 2n, orderId);
  const { held } = await stock.listOfferReservations({ sellerId, offerId });
  expect(held).toMatchObject([{ quantity: 2n, reference: orderId.slice(-8) }]);
  await souk.inventory.commitReservation({ orderId });
  expect((await stock.listOfferReservations({ sellerId, offerId })).held).toEqual([]);
});

test("a stranger is told of no shop, and another's offer is as one that is not there", async () => {
  const [mine, other] = [await shop(), await shop()];
  const [own, foreign] = [await mine.stocked(5n), await other.stocked(5n)];
  await reserve(foreign, 1n);
  const { stock, sellerId } = mine;
  const stranger = { sellerId: other.sellerId };
  const changes = [add(foreign, 1n)];
  const refused = await Promise.allSettled([
    stock.listLowStock(stranger),
    stock.batchGetSellerStock({ ...stranger, offerIds: [foreign] }),
    stock.getStockSummary(stranger),
    stock.listStockLocations(stranger),
    stock.batchChangeStock({ ...stranger, requestId: newId(), changes }),
    stock.setLowStockDefault({ ...stranger, requestId: newId(), lowThreshold: 1n }),
    stock.listStockAdjustments(stranger),
    stock.listOfferReservations({ ...stranger, offerId: foreign }),
  ]);
  for (const each of refused)
    expect(each).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(/no such shop/) } });
  expect((await stock.batchGetSellerStock({ sellerId, offerIds: [own, foreign] })).stocks).toHaveLength(1);
  expect((await stock.listStockAdjustments({ sellerId, offerId: foreign })).adjustments).toEqual([]);
  expect((await stock.listOfferReservations({ sellerId, offerId: foreign })).held).toEqual([]);
  const move = { requestId: newId(), sellerId, offerId: foreign, fromLocation: "main", toLocation: "annex" };
  await expect(stock.transferStock({ ...move, quantity: 1n })).rejects.toThrow(/no such offer/);
  expect((await mine.change(add(foreign, 1n)))[0]?.reason).toBe("OFFER_NOT_FOUND");
  expect(await souk.stockOf(foreign)).toMatchObject({ onHand: 5n });
});

test("a member who may only look sees stock and changes none", async () => {
  const { sellerId, stock, stocked, change } = await shop({ isOnlooker: true });
  const offerId = await stocked(5n);
  expect(await stock.getStockSummary({ sellerId })).toMatchObject({ canManage: false });
  await expect(change(add(offerId, 1n))).rejects.toThrow(/no such shop/);
});

test("changes and reservations at once: nothing is sold that is not there, and the books add up", async () => {
  const { sellerId, change, stocked } = await shop();
  const [a, b] = [await stocked(30n), await stocked(30n)];
  const orders = Array.from({ length: 40 }, () => newId());
  const lines = [a, b].map((offerId) => ({ offerId, quantity: 1n }));
  const outcomes = await Promise.allSettled([
    ...orders.map((orderId) => souk.inventory.reserveStock({ orderId, lines })),
    ...Array.from({ length: 10 }, () => change(add(b, -1n), add(a, -1n), count(b, 40n, 39n, "annex"))),
  ]);
  const held = outcomes.slice(0, orders.length).filter(({ status }) => status === "fulfilled").length;
  await Promise.allSettled(orders.map((orderId) => souk.inventory.commitReservation({ orderId })));
  const [books] = await souk.sql`
    select sum(on_hand)::int as "onHand", sum(reserved)::int as reserved,
      (select sum(l.on_hand)::int from location_stock l join stock s using (offer_id) where s.seller_id = ${sellerId}) as shelves,
      (select sum(delta)::int from adjustments where seller_id = ${sellerId}) as log,
      (select -sum(delta)::int from adjustments where seller_id = ${sellerId} and reason = 'sale') as sold
    from stock where seller_id = ${sellerId}`;
  expect(books).toMatchObject({ reserved: 0, sold: held * 2, shelves: books?.onHand, log: books?.onHand });
});
