import { DeliveryService, Drop_State } from "@souk/contracts/logistics/v1/delivery_service";
import { freePort } from "@souk/stack/processes/free-port";
import { serviceToken, userToken } from "@souk/testing/principals";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createSandboxCarrier } from "../src/carrier/sandbox-carrier.ts";
import { secretKey, startTestCarrier, webhookSecret } from "./carrier-sandbox.ts";
import { type LogisticsHarness, startLogistics } from "./harness.ts";

let carrier: Awaited<ReturnType<typeof startTestCarrier>>;
let souk: LogisticsHarness;
let webhookUrl: string;
/** Numbers that the carrier is made to give to parcels. */
let forcedNumber: string | undefined;

beforeAll(async () => {
  const port = await freePort();
  webhookUrl = `http://127.0.0.1:${port}/webhooks/carrier/sandbox`;
  carrier = await startTestCarrier({ webhookUrls: [webhookUrl] });
  const real = createSandboxCarrier({ url: carrier.url, secretKey });
  const forcing: typeof real = {
    ...real,
    book: async (...given) => {
      const answer = await real.book(...given);
      if (answer.kind !== "parcel" || forcedNumber === undefined) return answer;
      return { kind: "parcel", parcel: { ...answer.parcel, trackingNumber: forcedNumber } };
    },
  };
  const env = { PORT: String(port), CARRIER_URL: carrier.url, CARRIER_SECRET_KEY: secretKey };
  const fast = { CARRIER_BREAK_AFTER: "3", CARRIER_BREAK_MS: "200", CARRIER_TIMEOUT_MS: "2000" };
  souk = await startLogistics({ ...env, ...fast, CARRIER_WEBHOOK_SECRET: webhookSecret }, { carrier: forcing });
});
afterEach(() => {
  carrier.faults.set({});
  forcedNumber = undefined;
});
afterAll(async () => {
  await souk.stop();
  await carrier.stop();
});

const faro = { line1: "Rua do Sol 7", postalCode: "8000-123" };
const bookingOf = async (shipmentId: string) =>
  (await souk.sql`select * from carrier_bookings where shipment_id = ${shipmentId} order by id desc limit 1`)[0];
const bookingState = async (shipmentId: string) => (await bookingOf(shipmentId))?.state;

/** A parcel for an address where no courier of ours goes. */
async function farAway(given: Parameters<LogisticsHarness["parcel"]>[0] = {}) {
  const parcel = souk.parcel({ ...faro, ...given });
  await souk.changed("packed", parcel);
  return parcel;
}

async function booked(given: Parameters<LogisticsHarness["parcel"]>[0] = {}) {
  const parcel = await farAway(given);
  await expect.poll(() => bookingState(parcel.shipmentId)).toBe("booked");
  const booking = await bookingOf(parcel.shipmentId);
  return { ...parcel, bookingId: String(booking?.id), number: String(booking?.tracking_number) };
}

/** Time goes on until something is so. */
const until = (look: () => Promise<unknown>, wanted: unknown, stepMs = 60_000) =>
  expect
    .poll(async () => {
      souk.clock.advance(stepMs);
      return look();
    })
    .toEqual(wanted);

test("what lies outside every zone goes with the carrier by itself, all the way, and is told once each", async () => {
  const parcel = await booked();
  expect(await souk.stateOf(parcel.shipmentId)).toBe("planned");
  expect(await carrier.parcelsOf(parcel.bookingId)).toHaveLength(1);
  for (const state of ["with_carrier", "with_carrier", "with_carrier", "delivered"]) {
    expect(await carrier.move(parcel.number)).toBe(200);
    await souk.settled(parcel.shipmentId, state);
  }
  await expect.poll(() => bookingState(parcel.shipmentId)).toBe("over");
  const events = await souk.eventsOf(parcel.orderId);
  expect(events.filter((type) => type !== "delivery_changed")).toEqual([
    ...["delivery_planned", "delivery_collected", "delivery_delivered"],
  ]);
  const [row] = await souk.sql`select * from deliveries where id = ${parcel.shipmentId}`;
  expect([row?.delivered_at, row?.ended_at, row?.run_id]).toEqual([expect.any(Date), expect.any(Date), null]);
});

test("a parcel that nobody weighed is booked as one that weighs something", async () => {
  const { bookingId } = await booked({ weightGrams: 0 });
  expect((await carrier.parcelsOf(bookingId))[0]).toMatchObject({ weight_grams: 1_000 });
});

test("its shopper sees the carrier's number and link, and no PIN", async () => {
  const parcel = await booked();
  const token = await userToken({ id: parcel.shopperId, roles: ["shopper"] });
  const deliveries = souk.network.client(DeliveryService, "logistics", token);
  const [drop] = (await deliveries.listOrderDrops({ orderId: parcel.orderId })).drops;
  expect(drop).toMatchObject({ state: Drop_State.PLANNED, pin: "", trackingNumber: parcel.number });
  expect(await (await fetch(drop?.trackingUrl ?? "")).text()).toContain(parcel.number);
});

test("delivery outside every zone costs what the carrier takes; when it does not say in time, nobody knows", async () => {
  const deliveries = souk.network.client(DeliveryService, "logistics", await serviceToken("order"));
  const outside = { countryCode: "PT", postalCode: "8000-123" };
  expect(await deliveries.quoteDelivery(outside)).toMatchObject({
    ...{ isServed: true, zoneId: "", standardFee: { currencyCode: "EUR", minorUnits: 465n } },
    ...{ expressFee: { currencyCode: "EUR", minorUnits: 790n } },
  });
  expect(await deliveries.quoteDelivery({ countryCode: "AQ", postalCode: "1" })).toMatchObject({ isServed: false });
  carrier.faults.set({ latency_ms: { min: 2_000, max: 2_000 } });
  const startedAt = Date.now();
  expect(await deliveries.quoteDelivery(outside)).toMatchObject({ isServed: false });
  expect(Date.now() - startedAt).toBeLessThan(1_500);
});

test("in a zone our couriers bring it", async () => {
  const parcel = await souk.packed();
  expect(await bookingOf(parcel.shipmentId)).toBeUndefined();
});

test("a lost reply is asked about by its key: one parcel, though it took a while", async () => {
  carrier.faults.set({ lose_reply_rate: 1, webhook_loss: 1 });
  const parcel = await farAway();
  await expect.poll(async () => (await bookingOf(parcel.shipmentId))?.attempts).toBeGreaterThan(0);
  const { id } = (await bookingOf(parcel.shipmentId)) ?? {};
  await expect.poll(async () => (await carrier.parcelsOf(id)).length).toBe(1);
  expect(await bookingState(parcel.shipmentId)).toBe("wanted");
  carrier.faults.set({});
  await until(() => bookingState(parcel.shipmentId), "booked");
  expect(await carrier.parcelsOf(id)).toHaveLength(1);
});

test("a webhook that comes before the reply, or instead of it, settles the booking", async () => {
  carrier.faults.set({ lose_reply_rate: 1, webhook_before_reply: true });
  const { shipmentId, bookingId, number } = await booked();
  const [parcel] = await carrier.parcelsOf(bookingId);
  expect(parcel?.tracking_number).toBe(number);
  expect(await souk.stateOf(shipmentId)).toBe("planned");
});

test("webhooks twice, late and out of order leave the same as in order", async () => {
  carrier.faults.set({ seed: 5, webhook_duplicates: 1, webhook_reorder: 0.7 });
  const parcels = await Promise.all(Array.from({ length: 5 }, () => booked({ line1: "Second try 1" })));
  for (let i = 0; i < 6; i++) await Promise.all(parcels.map(({ number }) => carrier.move(number)));
  for (const parcel of parcels) {
    await souk.settled(parcel.shipmentId, "delivered");
    const news = (await souk.eventsOf(parcel.orderId)).filter((type) => type !== "delivery_changed");
    // A failure that was overtaken by the delivery is not told any more, and nothing is told twice.
    expect([...new Set(news)]).toEqual(news);
    expect(news.slice(0, 2)).toEqual(["delivery_planned", "delivery_collected"]);
    expect(news.at(-1)).toBe("delivery_delivered");
  }
});

test("only the carrier's own fresh events are taken; its own, sent again, change nothing", async () => {
  carrier.faults.set({ forged_webhooks: 1 });
  const parcel = await booked();
  await carrier.move(parcel.number);
  await souk.settled(parcel.shipmentId, "with_carrier");
  const [kept] = await souk.sql`
    select event_id, body from carrier_events where tracking_number = ${parcel.number} order by sequence desc limit 1`;
  const send = async (body: string, secret: string, at: Date) => {
    const signature = new Webhook(secret).sign(String(kept?.event_id), at, body);
    const seconds = String(Math.floor(at.getTime() / 1000));
    const signed = { "webhook-id": String(kept?.event_id), "webhook-timestamp": seconds };
    const headers = { "content-type": "application/json", ...signed, "webhook-signature": signature };
    return (await fetch(webhookUrl, { method: "POST", body, headers })).status;
  };
  const body = String(kept?.body);
  const before = await souk.eventsOf(parcel.orderId);
  const other = `whsec_${Buffer.from("another secret of 24 byte").toString("base64")}`;
  const delivered = body.replaceAll("in_transit", "delivered").replaceAll('"sequence":2', '"sequence":9');
  expect([
    await send(delivered, other, new Date()),
    await send(body, webhookSecret, new Date(Date.now() - 6 * 60_000)),
    await send("{}", webhookSecret, new Date()),
    await send(body, webhookSecret, new Date()),
  ]).toEqual([401, 401, 400, 204]);
  expect(await souk.eventsOf(parcel.orderId)).toEqual(before);
  expect(await souk.stateOf(parcel.shipmentId)).toBe("with_carrier");
});

test("an event of another carrier's parcel, or of one that has another number, changes nothing", async () => {
  const [mine, other] = [await booked(), await booked()];
  await carrier.move(mine.number, { status: "in_transit" });
  await souk.settled(mine.shipmentId, "with_carrier");
  const [kept] = await souk.sql`
    select body from carrier_events where tracking_number = ${mine.number} order by sequence desc limit 1`;
  const body = String(kept?.body).replaceAll(mine.bookingId, other.bookingId);
  const id = "evt_of_a_stranger";
  const at = new Date();
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(webhookSecret).sign(id, at, body),
  };
  expect((await fetch(webhookUrl, { method: "POST", body, headers })).status).toBe(204);
  expect(await souk.stateOf(other.shipmentId)).toBe("planned");
});

test("when webhooks are silent the carrier is asked, now and then", async () => {
  carrier.faults.set({ webhook_loss: 1 });
  const parcel = await booked();
  await carrier.move(parcel.number);
  await carrier.move(parcel.number);
  expect(await souk.stateOf(parcel.shipmentId)).toBe("planned");
  souk.clock.advance(14 * 60_000);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await souk.stateOf(parcel.shipmentId)).toBe("planned");
  souk.clock.advance(2 * 60_000);
  await souk.settled(parcel.shipmentId, "with_carrier");
});

test("nobody there twice: attempts with their reason, then it comes back to its seller", async () => {
  const parcel = await booked({ line1: "Nobody Road 1" });
  while ((await carrier.move(parcel.number)) === 200);
  await souk.settled(parcel.shipmentId, "returned");
  const [row] = await souk.sql`select * from deliveries where id = ${parcel.shipmentId}`;
  expect([row?.attempt_count, row?.failure_reason]).toEqual([2, "nobody_there"]);
  const news = (await souk.eventsOf(parcel.orderId)).filter((type) => type !== "delivery_changed");
  expect(news).toEqual([
    ...["delivery_planned", "delivery_collected", "delivery_attempt_failed", "delivery_attempt_failed"],
    ...["delivery_returning", "delivery_returned"],
  ]);
});

test("what the carrier does not want waits for a dispatcher, who is told why", async () => {
  const parcel = await farAway({ line1: "Unknown street 1" });
  await expect.poll(() => bookingState(parcel.shipmentId)).toBe("refused");
  expect(await souk.stateOf(parcel.shipmentId)).toBe("ready");
  const [question] = await souk.sql`select * from exceptions where shipment_id = ${parcel.shipmentId}`;
  expect(question).toMatchObject({ kind: "place_unknown", reason: "CARRIER_REFUSED", note: "address_unknown" });
});

test("with its order cancelled the booking is given back, once the carrier can be asked", async () => {
  const parcel = await booked();
  carrier.faults.set({ error_rate: 1 });
  await souk.cancelOrder(parcel.orderId);
  await souk.settled(parcel.shipmentId, "cancelled");
  carrier.faults.set({});
  await until(() => bookingState(parcel.shipmentId), "cancelled");
  expect((await carrier.parcelsOf(parcel.bookingId))[0]?.status).toBe("cancelled");
});

test("an order cancelled before its parcel is booked makes no parcel", async () => {
  carrier.faults.set({ error_rate: 1 });
  const parcel = await farAway();
  await souk.settled(parcel.shipmentId, "planned");
  await souk.cancelOrder(parcel.orderId);
  await souk.settled(parcel.shipmentId, "cancelled");
  carrier.faults.set({});
  await until(() => bookingState(parcel.shipmentId), "cancelled");
  const { id } = (await bookingOf(parcel.shipmentId)) ?? {};
  expect((await carrier.parcelsOf(id)).filter(({ status }) => status !== "cancelled")).toEqual([]);
});

test("cancelled and collected at once: a dispatcher hears of a parcel that is on its way for nothing", async () => {
  carrier.faults.set({ webhook_delay_ms: 300 });
  const parcel = await booked();
  await carrier.move(parcel.number);
  await souk.cancelOrder(parcel.orderId);
  await souk.settled(parcel.shipmentId, "cancelled");
  const questions = () => souk.sql`select reason from exceptions where shipment_id = ${parcel.shipmentId}`;
  await until(questions, [{ reason: "CARRIER_HAS_PARCEL" }]);
  expect(await bookingState(parcel.shipmentId)).toBe("booked");
  while ((await carrier.move(parcel.number)) === 200);
  await until(() => bookingState(parcel.shipmentId), "over");
  expect(await souk.stateOf(parcel.shipmentId)).toBe("cancelled");
});

test("a carrier that breaks is left alone and asked again, and every parcel is booked once", async () => {
  carrier.faults.set({ error_rate: 1, webhook_loss: 1 });
  const parcels = await Promise.all(Array.from({ length: 6 }, () => farAway()));
  for (const { shipmentId } of parcels) await souk.settled(shipmentId, "planned");
  carrier.faults.set({ lose_reply_rate: 0.3, seed: 2 });
  for (const { shipmentId } of parcels) {
    await until(() => bookingState(shipmentId), "booked");
    const { id } = (await bookingOf(shipmentId)) ?? {};
    expect(await carrier.parcelsOf(id)).toHaveLength(1);
  }
});

test("a tracking number belongs to one parcel: one that the carrier gave before is not taken", async () => {
  const first = await booked();
  forcedNumber = first.number;
  const second = await farAway();
  carrier.faults.set({ webhook_loss: 1 });
  await expect.poll(() => bookingState(second.shipmentId)).toBe("refused");
  expect(await souk.stateOf(second.shipmentId)).toBe("ready");
  const rows = await souk.sql`select id from carrier_bookings where tracking_number = ${first.number}`;
  expect(rows.map(({ id }) => id)).toEqual([first.bookingId]);
  const { id } = (await bookingOf(second.shipmentId)) ?? {};
  expect((await carrier.parcelsOf(id)).map(({ status }) => status)).toEqual(["cancelled"]);
});

test("what the carrier told is forgotten after its time", async () => {
  await booked();
  await expect.poll(async () => (await souk.sql`select from carrier_events`).length).toBeGreaterThan(0);
  souk.clock.advance(40 * 24 * 60 * 60_000);
  const { forgetCarrierEvents } = await import("../src/workers/forget-carrier-events.ts");
  const { openDatabase } = await import("@souk/database/database");
  const database = openDatabase({ url: souk.network.databaseUrl("logistics"), poolSize: 1, applicationName: "test" });
  const deps = { db: database.db, now: souk.clock.now, keepMs: 30 * 24 * 60 * 60_000 };
  await forgetCarrierEvents(deps, AbortSignal.timeout(10_000));
  await database.close();
  const old =
    await souk.sql`select from carrier_events where received_at < ${new Date(souk.clock.now().getTime() - 30 * 24 * 60 * 60_000)}`;
  expect(old).toHaveLength(0);
});
