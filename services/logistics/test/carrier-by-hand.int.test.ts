import type { Client } from "@connectrpc/connect";
import { CarrierService, CarrierServiceLevel } from "@souk/contracts/logistics/v1/carrier_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { DeliveryException_Decision, DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { newId } from "@souk/ids/id";
import { freePort } from "@souk/stack/processes/free-port";
import { userToken } from "@souk/testing/principals";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createSandboxCarrier } from "../src/carrier/sandbox-carrier.ts";
import { secretKey, startTestCarrier, webhookSecret } from "./carrier-sandbox.ts";
import { type LogisticsHarness, startLogistics } from "./harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let carrier: Awaited<ReturnType<typeof startTestCarrier>>;
let souk: LogisticsHarness;
let baseUrl: string;
let desk: Client<typeof CarrierService>;

beforeAll(async () => {
  const port = await freePort();
  baseUrl = `http://127.0.0.1:${port}`;
  carrier = await startTestCarrier({ webhookUrls: [`http://127.0.0.1:${port}/webhooks/carrier/sandbox`] });
  const env = { PORT: String(port), CARRIER_URL: carrier.url, CARRIER_SECRET_KEY: secretKey };
  const fast = {
    CARRIER_BREAK_AFTER: "50",
    CARRIER_BREAK_MS: "50",
    CARRIER_TIMEOUT_MS: "2000",
    PICKUP_CHECK_INTERVAL_MS: "50",
  };
  souk = await startLogistics(
    { ...env, ...fast, CARRIER_WEBHOOK_SECRET: webhookSecret },
    { carrier: createSandboxCarrier({ url: carrier.url, secretKey }) },
  );
  desk = await clientOf(souk.ids.dispatcher);
});
afterEach(() => carrier.faults.set({}));
afterAll(async () => {
  await souk.stop();
  await carrier.stop();
});

const { STANDARD: service } = CarrierServiceLevel;
const clientOf = async (id: string) =>
  souk.network.client(CarrierService, "logistics", await userToken({ id, roles: ["shopper", "dispatcher"] }));
const sellerClient = async (id: string) =>
  souk.network.client(CarrierService, "logistics", await userToken({ id, roles: ["shopper", "seller"] }));
const bookingsOf = (shipmentId: string) =>
  souk.sql`select * from carrier_bookings where shipment_id = ${shipmentId} order by id`;

async function settledBooking(shipmentId: string, state: string) {
  await expect.poll(async () => (await bookingsOf(shipmentId)).at(-1)?.state).toBe(state);
  const row = (await bookingsOf(shipmentId)).at(-1);
  return { id: String(row?.id), number: String(row?.tracking_number) };
}

/** A parcel in our zone that a dispatcher gave to the carrier. */
async function given() {
  const parcel = await souk.packed();
  await desk.bookCarrier({ requestId: newId(), shipmentId: parcel.shipmentId, service });
  return { ...parcel, booking: await settledBooking(parcel.shipmentId, "booked") };
}

test("what a courier could bring goes by the carrier when a dispatcher says so, for the price that was told", async () => {
  const { shipmentId } = await souk.packed();
  const { rates } = await desk.quoteCarrier({ shipmentId });
  const price = rates.find((rate) => rate.service === service)?.price;
  expect(price).toMatchObject({ currencyCode: "EUR", minorUnits: expect.any(BigInt) });
  const request = { requestId: newId(), shipmentId, service };
  await Promise.all([desk.bookCarrier(request), desk.bookCarrier(request), desk.bookCarrier(request)]);
  const { id, number } = await settledBooking(shipmentId, "booked");
  expect(await bookingsOf(shipmentId)).toHaveLength(1);
  expect(await carrier.parcelsOf(id)).toHaveLength(1);
  const { deliveries } = await desk.listCarrierDeliveries({ zoneId: souk.ids.zone });
  const listed = deliveries.find(({ delivery }) => delivery?.shipmentId === shipmentId);
  expect(listed?.booking).toMatchObject({ trackingNumber: number, price, canBeCancelled: true });
});

test("two dispatchers at once: one booking, and the other is told that it waits no more", async () => {
  const { shipmentId } = await souk.packed();
  const give = () => desk.bookCarrier({ requestId: newId(), shipmentId, service });
  const outcomes = await Promise.allSettled([give(), give()]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await bookingsOf(shipmentId)).toHaveLength(1);
  expect(await refusalReason(desk.quoteCarrier({ shipmentId }))).toBe("DELIVERY_NOT_READY");
});

test("what the carrier has is in no run, and what is in a run is not given to the carrier", async () => {
  const dispatch = souk.network.client(
    DispatchService,
    "logistics",
    await userToken({ id: souk.ids.dispatcher, roles: ["shopper", "dispatcher"] }),
  );
  const { shipmentId } = await given();
  const run = (id: string) =>
    dispatch.createRuns({ requestId: newId(), zoneId: souk.ids.zone, runs: [{ shipmentIds: [id] }] });
  expect(await refusalReason(run(shipmentId))).toBe("DELIVERY_NOT_READY");
  const driven = await souk.packed();
  await run(driven.shipmentId);
  const give = desk.bookCarrier({ requestId: newId(), shipmentId: driven.shipmentId, service });
  expect(await refusalReason(give)).toBe("DELIVERY_NOT_READY");
});

test("taken back before it was collected it waits for a run again, and can be given once more", async () => {
  const { shipmentId, booking } = await given();
  const request = { requestId: newId(), shipmentId };
  const answers = await Promise.all([desk.cancelCarrierBooking(request), desk.cancelCarrierBooking(request)]);
  for (const { delivery } of answers) expect(delivery?.booking).toBeUndefined();
  expect((await carrier.parcelsOf(booking.id))[0]?.status).toBe("cancelled");
  expect(await souk.stateOf(shipmentId)).toBe("ready");
  expect(await souk.sql`select from exceptions where shipment_id = ${shipmentId}`).toHaveLength(0);
  await desk.bookCarrier({ requestId: newId(), shipmentId, service });
  await settledBooking(shipmentId, "booked");
  expect(await bookingsOf(shipmentId)).toHaveLength(2);
});

test("it is not taken back once the carrier has it, whether that was heard of or not", async () => {
  const heard = await given();
  await carrier.move(heard.booking.number);
  await souk.settled(heard.shipmentId, "with_carrier");
  carrier.faults.set({ webhook_loss: 1 });
  const silent = await given();
  await carrier.move(silent.booking.number);
  for (const { shipmentId } of [heard, silent]) {
    const request = { requestId: newId(), shipmentId };
    expect(await refusalReason(desk.cancelCarrierBooking(request))).toBe("CARRIER_HAS_PARCEL");
  }
  // Having said no it was asked how far it is.
  await souk.settled(silent.shipmentId, "with_carrier");
});

test("a carrier that is silent is asked again until it has given the parcel back", async () => {
  const { shipmentId } = await given();
  carrier.faults.set({ error_rate: 1 });
  const { delivery } = await desk.cancelCarrierBooking({ requestId: newId(), shipmentId });
  expect(delivery?.booking).toMatchObject({ isBeingCancelled: true, canBeCancelled: false });
  expect(await refusalReason(desk.quoteCarrier({ shipmentId: (await souk.packed()).shipmentId }))).toBe(
    "CARRIER_SILENT",
  );
  carrier.faults.set({});
  await expect
    .poll(async () => {
      souk.clock.advance(60_000);
      return souk.stateOf(shipmentId);
    })
    .toBe("ready");
});

test("a stranger's dispatcher finds nothing, and a role that is no dispatcher's is refused", async () => {
  const { shipmentId } = await given();
  const stranger = await clientOf(newId());
  const [requestId, zoneId] = [newId(), souk.ids.zone];
  expect([
    await refusalReason(stranger.quoteCarrier({ shipmentId })),
    await refusalReason(stranger.bookCarrier({ requestId, shipmentId, service })),
    await refusalReason(stranger.cancelCarrierBooking({ requestId, shipmentId })),
    await refusalReason(stranger.listCarrierDeliveries({ zoneId })),
  ]).toEqual(["DELIVERY_NOT_FOUND", "DELIVERY_NOT_FOUND", "DELIVERY_NOT_FOUND", "ZONE_NOT_FOUND"]);
});

test("its seller gets the carrier's label until the carrier has the parcel, and nobody else's", async () => {
  const { shipmentId, sellerId, sellerOrderId, booking } = await given();
  const [member, other] = [newId(), newId()];
  souk.outside.members.add(`${sellerId} ${member}`).add(`${newId()} ${other}`);
  const client = await sellerClient(member);
  const deliveries = souk.network.client(
    DeliveryService,
    "logistics",
    await userToken({ id: member, roles: ["shopper", "seller"] }),
  );
  const told = async () =>
    (await deliveries.listSellerDeliveries({ sellerId, sellerOrderIds: [sellerOrderId] })).deliveries[0];
  expect(await told()).toMatchObject({
    ...{ goesByCarrier: true, hasCarrierLabel: true, trackingNumber: booking.number },
  });
  const { mediaType, content } = await client.getCarrierLabel({ sellerId, shipmentId });
  expect([mediaType, Buffer.from(content).toString("latin1", 0, 5)]).toEqual(["application/pdf", "%PDF-"]);
  expect(await refusalReason((await sellerClient(other)).getCarrierLabel({ sellerId, shipmentId }))).toBe(
    "SELLER_NOT_FOUND",
  );
  const mine = await souk.packed();
  souk.outside.members.add(`${mine.sellerId} ${member}`);
  const anothers = client.getCarrierLabel({ sellerId: mine.sellerId, shipmentId });
  expect(await refusalReason(anothers)).toBe("DELIVERY_NOT_FOUND");
  const ours = client.getCarrierLabel({ sellerId: mine.sellerId, shipmentId: mine.shipmentId });
  expect(await refusalReason(ours)).toBe("LABEL_NOT_READY");
  await carrier.move(booking.number);
  await souk.settled(shipmentId, "with_carrier");
  expect(await refusalReason(client.getCarrierLabel({ sellerId, shipmentId }))).toBe("LABEL_NOT_READY");
  expect(await told()).toMatchObject({ goesByCarrier: true, hasCarrierLabel: false });
});

test("where its seller has not said where it is collected a dispatcher is asked, until the seller has", async () => {
  const sellerId = newId();
  const { shipmentId } = await souk.packed({ sellerId, isWithoutPickup: true });
  const open = () => souk.sql`select kind from exceptions where shipment_id = ${shipmentId} and decision is null`;
  expect(await open()).toEqual([{ kind: "pickup_unknown" }]);
  expect(await refusalReason(desk.quoteCarrier({ shipmentId }))).toBe("PICKUP_UNKNOWN");
  const give = () => desk.bookCarrier({ requestId: newId(), shipmentId, service });
  expect(await refusalReason(give())).toBe("PICKUP_UNKNOWN");
  souk.outside.shops.set(sellerId, { name: "Sul", postalCode: "4050-115" });
  await expect.poll(open).toEqual([]);
  await give();
  await settledBooking(shipmentId, "booked");
});

test("an old question about a parcel that the carrier has meanwhile does not take it from the carrier", async () => {
  const { shipmentId, booking } = await given();
  const exceptionId = newId();
  await souk.sql`insert into exceptions (id, kind, cause, at, zone_id, shipment_id, reason, note)
    values (${exceptionId}, 'attempt_failed', ${`old:${shipmentId}`}, now(), ${souk.ids.zone}, ${shipmentId}, '', '')`;
  await carrier.move(booking.number, { status: "in_transit" });
  await carrier.move(booking.number, { status: "out_for_delivery" });
  await carrier.move(booking.number, { status: "failure", reason: "recipient_absent" });
  await souk.settled(shipmentId, "attempt_failed");
  const dispatch = souk.network.client(
    DispatchService,
    "logistics",
    await userToken({ id: souk.ids.dispatcher, roles: ["shopper", "dispatcher"] }),
  );
  for (const decision of [DeliveryException_Decision.TRY_AGAIN, DeliveryException_Decision.RETURN]) {
    const decide = dispatch.decideException({ requestId: newId(), exceptionId, decision });
    expect(await refusalReason(decide)).toBe("DECISION_IMPOSSIBLE");
  }
  await carrier.move(booking.number, { status: "out_for_delivery" });
  await carrier.move(booking.number, { status: "delivered" });
  await souk.settled(shipmentId, "delivered");
});

test("cancelled once the carrier has it: it is called back, and told to the dispatcher when it is delivered all the same", async () => {
  const parcel = await given();
  await carrier.move(parcel.booking.number);
  await souk.settled(parcel.shipmentId, "with_carrier");
  await souk.cancelOrder(parcel.orderId);
  await souk.settled(parcel.shipmentId, "returning");
  while ((await carrier.move(parcel.booking.number)) === 200);
  await souk.settled(parcel.shipmentId, "delivered");
  const questions = await souk.sql`select reason from exceptions where shipment_id = ${parcel.shipmentId} order by id`;
  expect(questions.map(({ reason }) => reason)).toEqual(["ORDER_CANCELLED", "CARRIER_DELIVERED"]);
  const news = (await souk.eventsOf(parcel.orderId)).filter((type) => type !== "delivery_changed");
  expect(news.slice(-2)).toEqual(["delivery_returning", "delivery_delivered"]);
});

test("what comes of calls and how long the carrier is silent can be watched", async () => {
  const figures = async () => (await fetch(`${baseUrl}/metrics`)).text();
  await given();
  const text = await figures();
  expect(text).toMatch(/souk_carrier_calls_total\{call="book",outcome="parcel",service="logistics"\} [1-9]/);
  expect(text).toMatch(/souk_carrier_breaker_open\{calls="parcels",service="logistics"\} 0/);
  carrier.faults.set({ error_rate: 1, webhook_loss: 1 });
  const { shipmentId } = await souk.packed();
  await desk.bookCarrier({ requestId: newId(), shipmentId, service });
  await expect
    .poll(async () => {
      souk.clock.advance(600_000);
      return figures();
    })
    .toMatch(/souk_carrier_silent_bookings\{service="logistics"\} [1-9]/);
});
