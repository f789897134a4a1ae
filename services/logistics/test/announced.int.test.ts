import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LogisticsHarness, startLogistics } from "./harness.ts";

let souk: LogisticsHarness;
beforeAll(async () => {
  souk = await startLogistics();
});
afterAll(() => souk.stop());

const rowOf = async (id: string) => (await souk.sql`select * from deliveries where id = ${id}`)[0];
const handled = async (count: number, consumer: string) =>
  expect
    .poll(async () => (await souk.sql`select from inbox where consumer = ${consumer}`).length, { timeout: 20_000 })
    .toBe(count);

test("a packed parcel, also when it is told of twice, waits once, with its place, zone and window, and nobody can read whom it goes to", async () => {
  const parcel = souk.parcel();
  await souk.changed("packed", parcel, { times: 2 });
  await souk.settled(parcel.shipmentId, "ready");
  const row = await rowOf(parcel.shipmentId);
  expect(row).toMatchObject({ zone_id: souk.ids.zone, latitude: 41.1496, place_accuracy: "area" });
  expect(row?.window_from).toEqual(new Date("2026-11-24T09:00:00Z"));
  expect(row?.window_until).toEqual(new Date("2026-11-25T20:00:00Z"));
  const [drop] = await souk.sql`select * from drops where id = ${row?.drop_id}`;
  expect(Buffer.from(drop?.recipient_sealed).toString("latin1")).not.toContain("Almada");
  expect(await souk.sql`select from delivery_steps where shipment_id = ${parcel.shipmentId}`).toHaveLength(2);
});

test("parcels of one order for one address are one drop with one PIN; what has left is not joined", async () => {
  const first = await souk.packed();
  const second = await souk.packed({ orderId: first.orderId, shopperId: first.shopperId });
  const drops = () => souk.sql`select distinct drop_id from deliveries where order_id = ${first.orderId}`;
  expect(await drops()).toHaveLength(1);
  await souk.sql`update deliveries set state = 'collected' where id in (${first.shipmentId}, ${second.shipmentId})`;
  await souk.packed({ orderId: first.orderId, shopperId: first.shopperId });
  expect(await drops()).toHaveLength(2);
});

test("a parcel that is unpacked is cancelled, and so it stays when it is told of as packed afterwards", async () => {
  const parcel = await souk.packed();
  await souk.changed("unpacked", parcel);
  await souk.settled(parcel.shipmentId, "cancelled");
  const late = souk.parcel();
  await souk.changed("unpacked", late);
  await souk.settled(late.shipmentId, "cancelled");
  const before = (await souk.sql`select from inbox where consumer = 'logistics.on-shipment-packed'`).length;
  await souk.changed("packed", late);
  await handled(before + 1, "logistics.on-shipment-packed");
  expect(await souk.stateOf(late.shipmentId)).toBe("cancelled");
});

test("a cancelled seller order takes its parcels along and leaves those of others", async () => {
  const orderId = newId();
  const gone = await souk.packed({ orderId });
  const stays = await souk.packed({ orderId });
  await souk.cancelSellerOrder(gone);
  await souk.settled(gone.shipmentId, "cancelled");
  expect(await souk.stateOf(stays.shipmentId)).toBe("ready");
  await souk.cancelOrder(orderId);
  await souk.settled(stays.shipmentId, "cancelled");
});

test("while the order service is away parcels wait, and are filled in once it is back", async () => {
  souk.outside.faults.isAway = true;
  const parcel = souk.parcel();
  await souk.changed("packed", parcel);
  await souk.settled(parcel.shipmentId, "announced");
  const attempts = async () => (await rowOf(parcel.shipmentId))?.fill_attempts;
  await expect.poll(attempts, { timeout: 10_000 }).toBeGreaterThan(0);
  souk.outside.faults.isAway = false;
  souk.clock.advance(10 * 60_000);
  await souk.settled(parcel.shipmentId, "ready");
});

test("a parcel that the order service knows no more is cancelled", async () => {
  const parcel = souk.parcel();
  souk.outside.consignments.delete(parcel.shipmentId);
  await souk.changed("packed", parcel);
  await souk.settled(parcel.shipmentId, "cancelled");
});

test("an address outside every zone asks for a dispatcher", async () => {
  const parcel = await souk.packed({ postalCode: "1200-109" });
  const [exception] = await souk.sql`select * from exceptions where shipment_id = ${parcel.shipmentId}`;
  expect(exception).toMatchObject({ kind: "place_unknown", zone_id: null });
  expect(await rowOf(parcel.shipmentId)).toMatchObject({ zone_id: null, latitude: null, place_accuracy: "unknown" });
});

test("a hand-over that the seller tells of leaves a parcel waiting that nobody drives", async () => {
  const parcel = await souk.packed();
  await souk.changed("handed_over", parcel);
  const handedOverAt = async () => (await rowOf(parcel.shipmentId))?.handed_over_at;
  await expect.poll(handedOverAt, { timeout: 10_000 }).not.toBeNull();
  expect(await souk.stateOf(parcel.shipmentId)).toBe("ready");
});
