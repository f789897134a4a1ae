import { Code, ConnectError } from "@connectrpc/connect";
import { Reservation_State } from "@souk/contracts/inventory/v1/inventory";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { newId } from "@souk/ids/id";
import { stockClient } from "@souk/testing/grpc";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startInventory } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startInventory>>;
beforeAll(async () => {
  souk = await startInventory();
});
afterAll(() => souk.stop());

const order = (offerId: string, quantity: bigint, orderId = newId()) => ({ orderId, lines: [{ offerId, quantity }] });
const refusal = async (call: Promise<unknown>) =>
  ConnectError.from(await call.catch((error: unknown) => error)).rawMessage;

test("200 orders at once for 50 pieces hold exactly 50", async () => {
  const offerId = await souk.stocked(50n);
  const answers = await Promise.allSettled(
    Array.from({ length: 200 }, () => souk.inventory.reserveStock(order(offerId, 1n))),
  );
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(50);
  expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 50n, reserved: 50n, available: 0n });
});

test("pieces that come and go among many orders: whoever is refused hears that too few are left", async () => {
  const offerId = await souk.stocked(3n);
  const comeAndGo = async () => {
    const refusals: string[] = [];
    for (let round = 0; round < 10; round++) {
      const { orderId, lines } = order(offerId, 1n);
      const held = await souk.inventory.reserveStock({ orderId, lines }).catch((error: unknown) => {
        refusals.push(ConnectError.from(error).rawMessage);
      });
      if (held) await souk.inventory.releaseReservation({ orderId });
    }
    return refusals;
  };
  const refusals = (await Promise.all(Array.from({ length: 24 }, comeAndGo))).flat();
  expect(new Set(refusals)).toEqual(new Set(["Fewer are left than asked for."]));
  expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 3n, reserved: 0n });
});

test("a line holds at least one piece of an offer that has an id", async () => {
  const offerId = await souk.stocked(3n);
  for (const line of [
    { offerId, quantity: -1n },
    { offerId, quantity: 0n },
    { offerId: "", quantity: 1n },
  ]) {
    const reserved = souk.inventory.reserveStock({ orderId: newId(), lines: [line] });
    await expect(reserved).rejects.toMatchObject({ code: Code.InvalidArgument });
  }
  expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 3n, reserved: 0n });
});

test("two lines on one offer count together", async () => {
  const offerId = await souk.stocked(3n);
  const lines = [
    { offerId, quantity: 2n },
    { offerId, quantity: 2n },
  ];
  expect(await refusal(souk.inventory.reserveStock({ orderId: newId(), lines }))).toMatch(/Fewer are left/);
  expect(await souk.stockOf(offerId)).toMatchObject({ reserved: 0n });
});

test("an order holds all its lines or none", async () => {
  const [plenty, none] = [await souk.stocked(5n), await souk.stocked(0n)];
  const lines = [
    { offerId: plenty, quantity: 1n },
    { offerId: none, quantity: 1n },
  ];
  await expect(souk.inventory.reserveStock({ orderId: newId(), lines })).rejects.toThrow();
  expect(await souk.stockOf(plenty)).toMatchObject({ reserved: 0n, available: 5n });
});

test("orders that want the same offers in opposite orders all come through", async () => {
  const [a, b] = [await souk.stocked(100n), await souk.stocked(100n)];
  const both = [
    { offerId: a, quantity: 1n },
    { offerId: b, quantity: 1n },
  ];
  await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      souk.inventory.reserveStock({ orderId: newId(), lines: at % 2 === 0 ? both : [...both].reverse() }),
    ),
  );
  expect(await souk.stockOf(a)).toMatchObject({ reserved: 60n });
  expect(await souk.stockOf(b)).toMatchObject({ reserved: 60n });
});

test("a repeat for the same order holds nothing more, other lines are refused", async () => {
  const offerId = await souk.stocked(10n);
  const wanted = order(offerId, 2n);
  const first = await souk.inventory.reserveStock(wanted);
  const again = await souk.inventory.reserveStock(wanted);
  expect(again.reservation?.id).toBe(first.reservation?.id);
  expect(await souk.stockOf(offerId)).toMatchObject({ reserved: 2n });
  expect(await refusal(souk.inventory.reserveStock(order(offerId, 3n, wanted.orderId)))).toMatch(/other lines/);
});

test("a sale takes pieces off the shelf once, however often it is told", async () => {
  const offerId = await souk.stocked(5n);
  const wanted = order(offerId, 2n);
  await souk.inventory.reserveStock(wanted);
  await souk.inventory.commitReservation({ orderId: wanted.orderId });
  await souk.inventory.commitReservation({ orderId: wanted.orderId });
  expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 3n, reserved: 0n, available: 3n });
});

test("held and sold stock comes back once, and the order stays closed", async () => {
  const offerId = await souk.stocked(5n);
  const held = order(offerId, 2n);
  await souk.inventory.reserveStock(held);
  await souk.inventory.releaseReservation({ orderId: held.orderId });
  await souk.inventory.releaseReservation({ orderId: held.orderId });
  const sold = order(offerId, 3n);
  await souk.inventory.reserveStock(sold);
  await souk.inventory.commitReservation({ orderId: sold.orderId });
  await souk.inventory.releaseReservation({ orderId: sold.orderId });
  expect(await souk.stockOf(offerId)).toMatchObject({ onHand: 5n, reserved: 0n });
  expect(await refusal(souk.inventory.reserveStock(held))).toMatch(/start a new order/);
  const [shelves] = await souk.sql`select sum(on_hand)::int as sum from location_stock where offer_id = ${offerId}`;
  expect(shelves).toMatchObject({ sum: 5 });
});

test("giving back what was never held refuses the order's late reservation", async () => {
  const offerId = await souk.stocked(5n);
  const late = order(offerId, 1n);
  await souk.inventory.releaseReservation({ orderId: late.orderId });
  expect(await refusal(souk.inventory.reserveStock(late))).toMatch(/start a new order/);
});

test("a hold whose time is over comes back and cannot be sold any more", async () => {
  const offerId = await souk.stocked(1n);
  const slow = order(offerId, 1n);
  await souk.inventory.reserveStock({ ...slow, holdSeconds: 60 });
  souk.clock.advance(61_000);
  await expect.poll(async () => (await souk.stockOf(offerId))?.available).toBe(1n);
  expect(await refusal(souk.inventory.commitReservation(slow))).toMatch(/given back/);
  const { reservation } = await souk.inventory.getReservation({ orderId: slow.orderId });
  expect(reservation?.state).toBe(Reservation_State.EXPIRED);
});

test("a shopper cannot reserve stock", async () => {
  const asShopper = souk.network.client(
    InventoryService,
    "inventory",
    await userToken({ id: newId(), roles: ["shopper"] }),
  );
  await expect(asShopper.reserveStock(order(newId(), 1n))).rejects.toThrow(/permission_denied/);
});

test("a stock gRPC client reads availability", async () => {
  const offerId = await souk.stocked(250n);
  const client = stockClient(souk.network.url("inventory"), "souk.inventory.v1.InventoryService");
  const answer = await client.call("BatchGetAvailability", { offerIds: [offerId] });
  expect(answer).toMatchObject({ availabilities: [{ offerId, available: "100" }] });
  client.close();
});
