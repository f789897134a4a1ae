import { ConnectError } from "@connectrpc/connect";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startInventory } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startInventory>>;
beforeAll(async () => {
  souk = await startInventory();
});
afterAll(() => souk.stop());

const refusal = async (call: Promise<unknown>) =>
  ConnectError.from(await call.catch((error: unknown) => error)).rawMessage;

test("a count replaces what the books said and is logged with its difference", async () => {
  const [offerId, sellerId] = [newId(), newId()];
  const count = (location: string, onHand: bigint) => ({ offerId, sellerId, location, onHand });
  await souk.inventory.bulkSetStock({ requestId: newId(), counts: [count("main", 5n), count("annex", 2n)] });
  await souk.inventory.setStock({ requestId: newId(), count: count("main", 4n) });
  expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 6n, available: 6n });
  const { adjustments } = await souk.inventory.listAdjustments({ offerId, sellerId });
  expect(adjustments.map(({ location, delta }) => [location, delta])).toEqual([
    ["main", -1n],
    ["annex", 2n],
    ["main", 5n],
  ]);
});

test("a repeated request changes nothing more, and its id with other content is refused", async () => {
  const offerId = await souk.stocked(1n);
  const sellerId = (await souk.stockOf(offerId))?.sellerId ?? "";
  const adjustment = { requestId: newId(), offerId, sellerId, location: "main", delta: 4n, reason: "delivery" };
  await souk.inventory.adjustStock(adjustment);
  await souk.inventory.adjustStock(adjustment);
  expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 5n });
  expect(await refusal(souk.inventory.adjustStock({ ...adjustment, delta: 5n }))).toMatch(/different request/);
});

test("neither a count nor an adjustment goes below what is reserved", async () => {
  const offerId = await souk.stocked(5n);
  const sellerId = (await souk.stockOf(offerId))?.sellerId ?? "";
  await souk.inventory.reserveStock({ orderId: newId(), lines: [{ offerId, quantity: 3n }] });
  const count = { offerId, sellerId, location: "main", onHand: 2n };
  expect(await refusal(souk.inventory.setStock({ requestId: newId(), count }))).toMatch(/3 are reserved/);
  const taken = { requestId: newId(), offerId, sellerId, location: "main", delta: -3n, reason: "broken" };
  expect(await refusal(souk.inventory.adjustStock(taken))).toMatch(/3 are reserved/);
  expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 5n, reserved: 3n });
});

test("another seller's offer is not found", async () => {
  const offerId = await souk.stocked(5n);
  const count = { offerId, sellerId: newId(), location: "main", onHand: 9n };
  expect(await refusal(souk.inventory.setStock({ requestId: newId(), count }))).toMatch(/no such offer/);
});

describe("a seller", () => {
  async function member() {
    const [userId, sellerId] = [newId(), newId()];
    souk.upstreams.shopOf.set(userId, sellerId);
    const token = await userToken({ id: userId, roles: ["seller"] });
    return { sellerId, inventory: souk.network.client(InventoryService, "inventory", token) };
  }
  const countOf = (offerId: string, sellerId: string) => ({ offerId, sellerId, location: "main", onHand: 9n });

  test("counts an offer of their own for the first time, when the catalogue says that it is theirs", async () => {
    const { sellerId, inventory } = await member();
    const offerId = newId();
    souk.upstreams.sellerOf.set(offerId, sellerId);
    await inventory.setStock({ requestId: newId(), count: countOf(offerId, sellerId) });
    expect(await souk.stockOf(offerId)).toMatchObject({ sellerId, onHand: 9n });
  });

  test("cannot take hold of another's offer that nobody has counted yet, nor of one that does not exist", async () => {
    const { sellerId, inventory } = await member();
    const anothers = newId();
    souk.upstreams.sellerOf.set(anothers, newId());
    for (const offerId of [anothers, newId()]) {
      const counted = inventory.setStock({ requestId: newId(), count: countOf(offerId, sellerId) });
      expect(await refusal(counted)).toMatch(/no such offer/);
      expect(await souk.stockOf(offerId)).toBeUndefined();
    }
  });

  test("is told of another's stock as of one that does not exist", async () => {
    const { inventory } = await member();
    const { stocks } = await inventory.batchGetStock({ offerIds: [await souk.stocked(5n), newId()] });
    expect(stocks).toEqual([]);
  });
});

test("writers at once keep the books: the shelves add up to on_hand and on_hand covers what is reserved", async () => {
  const offerId = await souk.stocked(40n);
  const sellerId = (await souk.stockOf(offerId))?.sellerId ?? "";
  const adjust = (delta: bigint) =>
    souk.inventory.adjustStock({ requestId: newId(), offerId, sellerId, location: "main", delta, reason: "moved" });
  const orders = Array.from({ length: 30 }, () => newId());
  await Promise.allSettled([
    ...orders.map((orderId) => souk.inventory.reserveStock({ orderId, lines: [{ offerId, quantity: 1n }] })),
    ...Array.from({ length: 20 }, (_, at) => adjust(at % 2 === 0 ? 2n : -2n)),
  ]);
  await Promise.allSettled(
    orders.map((orderId, at) =>
      at % 2 === 0 ? souk.inventory.commitReservation({ orderId }) : souk.inventory.releaseReservation({ orderId }),
    ),
  );
  const stock = await souk.stockOf(offerId);
  expect(stock).toMatchObject({ reserved: 0n, onHand: 25n, available: 25n });
  const [books] = await souk.sql`
    select (select sum(on_hand)::int from location_stock where offer_id = ${offerId}) as shelves,
           (select sum(delta)::int from adjustments where offer_id = ${offerId}) as log`;
  expect(books).toMatchObject({ shelves: 25, log: 25 });
});
