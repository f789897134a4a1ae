import { timestampDate, timestampFromDate } from "@bufbuild/protobuf/wkt";
import { PutProofPictureRequest_Kind } from "@souk/contracts/logistics/v1/courier_service";
import { DeliveryService, Drop_State } from "@souk/contracts/logistics/v1/delivery_service";
import { newId } from "@souk/ids/id";
import { tellAccountDeleted } from "@souk/testing/account-deleted";
import { serviceToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { proofHash } from "../src/proof-hash.ts";
import { type DayHarness, startDay } from "./day-harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: DayHarness;
beforeAll(async () => {
  souk = await startDay({ DELIVERY_PURGE_INTERVAL_MS: "50" });
});
afterAll(() => souk.stop());

const place = { latitude: 41.1511, longitude: -8.6123 };
/** One white pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

test("where the courier is a shopper sees only while they are next, and other shoppers never; a dispatcher sees it, and off a run nothing is kept", async () => {
  const [first, second] = [await souk.packed({ line1: "Rua A 1" }), await souk.packed({ line1: "Rua B 2" })];
  const tiago = await souk.onShift();
  const share = () => tiago.client.sharePosition({ position: place, deviceAt: timestampFromDate(souk.clock.now()) });
  expect(await share()).toMatchObject({ isKept: false });
  const run = await souk.runOf([first.shipmentId, second.shipmentId], tiago.id);
  await souk.collectAll(tiago, run);
  expect(await share()).toMatchObject({ isKept: true });
  const shown = async () => (await souk.dispatcher.listPositions({ zoneId: souk.ids.zone })).positions;
  expect(await shown()).toMatchObject([{ courierId: tiago.id, place }]);
  const dropsOf = async ({ shopperId, orderId }: typeof first) =>
    (await (await souk.asShopper(shopperId)).listOrderDrops({ orderId })).drops;
  expect(await dropsOf(first)).toMatchObject([{ state: Drop_State.NEXT, courierPosition: place, stopsBefore: 0 }]);
  const [waiting] = await dropsOf(second);
  expect(waiting).toMatchObject({ state: Drop_State.ON_THE_WAY, stopsBefore: 1 });
  expect(waiting?.courierPosition).toBeUndefined();
  expect(await dropsOf({ ...first, shopperId: newId() })).toEqual([]);
  for (const parcel of [first, second]) {
    const stop = souk.dropsOf(run).find(({ parcels }) => parcels[0]?.code === parcel.code);
    await tiago.act("HAND_OVER", { runId: run.id, stopId: stop?.id, pin: await souk.pinOf(parcel) });
  }
  await tiago.act("FINISH_RUN", { runId: run.id });
  expect(await souk.sql`select from positions where courier_id = ${tiago.id}`).toHaveLength(0);
  expect(await shown()).toEqual([]);
  expect(await share()).toMatchObject({ isKept: false });
});

test("the estimate follows the courier's positions, at most twice a minute, and is told when it moved by minutes", async () => {
  const parcel = await souk.packed();
  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId], tiago.id);
  await souk.collectAll(tiago, run);
  const shareAt = async (latitude: number) => {
    const deviceAt = timestampFromDate(souk.clock.now());
    await tiago.client.sharePosition({ position: { latitude, longitude: place.longitude }, deviceAt });
  };
  const shopper = await souk.asShopper(parcel.shopperId);
  const arrivalMs = async () => {
    const [drop] = (await shopper.listOrderDrops({ orderId: parcel.orderId })).drops;
    return drop?.estimatedArrival ? timestampDate(drop.estimatedArrival).getTime() : 0;
  };
  const told = async () => (await souk.eventsOf(parcel.orderId)).filter((type) => type === "delivery_changed").length;

  await shareAt(place.latitude);
  const [before, toldBefore] = [await arrivalMs(), await told()];
  souk.clock.advance(10_000);
  await shareAt(place.latitude + 0.5);
  expect(await arrivalMs()).toBe(before);
  souk.clock.advance(21_000);
  await shareAt(place.latitude + 0.5);
  expect((await arrivalMs()) - before).toBeGreaterThan(20 * 60_000);
  expect(await told()).toBe(toldBefore + 1);
  const far = await arrivalMs();
  souk.clock.advance(31_000);
  await shareAt(place.latitude + 0.501);
  expect(await arrivalMs()).toBe(far);
  expect(await told()).toBe(toldBefore + 1);
});

test("a dear order wants photo and signature; what was shown is a chain that the database lets nobody change", async () => {
  const parcel = await souk.packed({ totalMinor: 60_000n });
  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId], tiago.id);
  await souk.collectAll(tiago, run);
  const stopId = souk.dropsOf(run)[0]?.id ?? "";
  const at = { runId: run.id, stopId, pin: await souk.pinOf(parcel), place, receivedBy: "Rui" };
  expect(await tiago.act("HAND_OVER", at)).toMatchObject({ reason: "PROOF_MISSING" });
  const put = (kind: PutProofPictureRequest_Kind, content: Uint8Array) =>
    tiago.client.putProofPicture({ stopId, kind, content });
  const { PHOTO, SIGNATURE } = PutProofPictureRequest_Kind;
  expect(await refusalReason(put(PHOTO, Buffer.from("not a picture")))).toBe("PICTURE_INVALID");
  const vera = await souk.onShift({ name: "Vera" });
  expect(await refusalReason(vera.client.putProofPicture({ stopId, kind: PHOTO, content: png }))).toBe(
    "STOP_NOT_FOUND",
  );
  const { hash: photoHash } = await put(PHOTO, png);
  expect((await put(PHOTO, png)).hash).toBe(photoHash);
  const signature = Buffer.concat([png, Buffer.from([0])]);
  const { hash: signatureHash } = await put(SIGNATURE, signature);
  expect(await tiago.act("HAND_OVER", { ...at, photoHash })).toMatchObject({ reason: "PROOF_MISSING" });
  expect(await tiago.act("HAND_OVER", { ...at, photoHash, signatureHash })).toMatchObject({ reason: "" });
  const { proofs } = await souk.dispatcher.getDelivery({ shipmentId: parcel.shipmentId });
  expect(proofs).toMatchObject([{ pinMatched: true, hasPhoto: true, hasSignature: true, place }]);
  const { content } = await souk.dispatcher.readProofPicture({ proofId: proofs[0]?.id ?? "", signature: true });
  expect(Buffer.from(content)).toEqual(signature);
  const [row] = await souk.sql`
    select id, stop_id as "stopId", shipment_id as "shipmentId", action_id as "actionId", courier_id as "courierId",
      device_at as "deviceAt", recorded_at as "recordedAt", pin_matched as "pinMatched", photo_hash as "photoHash",
      signature_hash as "signatureHash", details_hash as "detailsHash", number, previous_hash as "previousHash", hash
    from proofs where shipment_id = ${parcel.shipmentId}`;
  if (!row) throw new Error("there is no proof");
  expect(proofHash(row as unknown as Parameters<typeof proofHash>[0])).toBe(row.hash);
  await expect(souk.sql`update proofs set pin_matched = false`).rejects.toThrow(/never changed/);
  await expect(souk.sql`delete from proofs`).rejects.toThrow(/never changed/);
});

test("a note is for the courier who comes, is kept unreadable, and ends with the delivery", async () => {
  const parcel = await souk.packed();
  const shopper = await souk.asShopper(parcel.shopperId);
  const setting = (note: string) => shopper.setDropNote({ requestId: newId(), orderId: parcel.orderId, note });
  await setting("Ring Pinto");
  const stranger = (await souk.asShopper(newId())).setDropNote({
    requestId: newId(),
    orderId: parcel.orderId,
    note: "x",
  });
  expect(await refusalReason(stranger)).toBe("DELIVERY_NOT_FOUND");
  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId], tiago.id);
  await souk.collectAll(tiago, run);
  const { run: mine } = await tiago.client.getMyRun({});
  expect(mine?.stops[1]).toMatchObject({ note: "Ring Pinto", address: { line1: "Rua do Almada 214" } });
  const at = { runId: run.id, stopId: mine?.stops[1]?.id, pin: await souk.pinOf(parcel) };
  await tiago.act("HAND_OVER", at);
  expect(await refusalReason(setting("too late"))).toBe("DELIVERY_ENDED");
  const { run: after } = await tiago.client.getMyRun({});
  expect(after?.stops[1]).toMatchObject({ note: "", partyName: "" });
  expect(after?.stops[1]?.address).toBeUndefined();
});

test("a seller sees the way of their own parcels, and a stranger none", async () => {
  const parcel = await souk.packed();
  const other = await souk.packed();
  const userId = newId();
  souk.outside.members.add(`${parcel.sellerId} ${userId}`);
  const seller = await souk.asSeller(userId);
  const sellerOrderIds = [parcel.sellerOrderId, other.sellerOrderId];
  const asked = { sellerId: parcel.sellerId, sellerOrderIds };
  await souk.runOf([parcel.shipmentId]);
  const { deliveries } = await seller.listSellerDeliveries(asked);
  expect(deliveries.map(({ shipmentId }) => shipmentId)).toEqual([parcel.shipmentId]);
  expect(deliveries[0]?.estimatedPickup).toBeDefined();
  const stranger = await souk.asSeller(newId());
  expect(await refusalReason(stranger.listSellerDeliveries(asked))).toBe("SELLER_NOT_FOUND");
});

test("what a delivery costs the rate card of the zone says; outside every zone nothing does", async () => {
  const service = souk.network.client(DeliveryService, "logistics", await serviceToken("order"));
  const { isServed, standardFee } = await service.quoteDelivery({ countryCode: "PT", postalCode: "4050-032" });
  expect([isServed, standardFee?.minorUnits]).toEqual([true, 390n]);
  expect(await service.quoteDelivery({ countryCode: "PT", postalCode: "1000-001" })).toMatchObject({ isServed: false });
});

test("a guest's deliveries become those of the account they signed in to", async () => {
  const parcel = await souk.packed();
  const shopperId = newId();
  const service = souk.network.client(DeliveryService, "logistics", await serviceToken("auth"));
  await service.adoptDeliveries({ requestId: newId(), guestId: parcel.shopperId, shopperId });
  expect(await souk.pinOf({ ...parcel, shopperId })).toMatch(/^\d{4}$/);
  expect(await souk.pinOf(parcel)).toBe("");
});

test("who it went to is forgotten in time, and at once when the account is gone; the chain of proofs stays whole", async () => {
  const parcel = await souk.packed();
  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId], tiago.id);
  await souk.collectAll(tiago, run);
  const at = { runId: run.id, stopId: souk.dropsOf(run)[0]?.id, place };
  await tiago.act("HAND_OVER", { ...at, pin: await souk.pinOf(parcel) });
  await tiago.act("FINISH_RUN", { runId: run.id });
  await tellAccountDeleted(souk.network.redisUrl, parcel.shopperId);
  const forgotten = async () =>
    (await souk.sql`select forgotten_at from deliveries where id = ${parcel.shipmentId}`)[0]?.forgotten_at;
  await expect.poll(forgotten, { timeout: 15_000 }).not.toBeNull();
  const { drop_id } = (await souk.sql`select drop_id from deliveries where id = ${parcel.shipmentId}`)[0] ?? {};
  const [drop] = await souk.sql`select recipient_sealed, pin_sealed from drops where id = ${drop_id}`;
  expect(drop).toMatchObject({ recipient_sealed: null, pin_sealed: null });
  const { proofs } = await souk.dispatcher.getDelivery({ shipmentId: parcel.shipmentId });
  expect(proofs).toHaveLength(1);
  expect(proofs[0]?.place).toBeUndefined();
});
