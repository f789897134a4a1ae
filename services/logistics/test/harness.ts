import { create, type DescMessage, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { Courier_State, Vehicle_Kind } from "@souk/contracts/logistics/v1/logistics";
import {
  OrderCancelledSchema,
  ReturnPickupChangedSchema,
  SellerOrderCancelledSchema,
  ShipmentChangedSchema,
} from "@souk/contracts/order/v1/order_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { fakeClock } from "@souk/testing/clock";
import { startServices } from "@souk/testing/network";
import { serviceToken, userToken } from "@souk/testing/principals";
import postgres from "postgres";
import { expect } from "vitest";
import type { ParcelCarrier } from "../src/carrier/parcel-carrier.ts";
import { readLogisticsConfig } from "../src/config.ts";
import { createLogisticsService } from "../src/service.ts";
import { type Sent, startOutside } from "./outside.ts";

const eur = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const rates = {
  ...{ standardFee: eur(390n), freeFrom: eur(5_000n), expressFee: eur(790n) },
  ...{ courierPerStop: eur(150n), courierPerKilometer: eur(60n) },
  ...{ photoFrom: eur(20_000n), signatureFrom: eur(50_000n) },
};

/** The logistics service with a hub, a zone and a dispatcher in Porto, beside the rest of Souk as it is told. */
export async function startLogistics(env: Record<string, string> = {}, overrides: { carrier?: ParcelCarrier } = {}) {
  const clock = fakeClock(new Date("2026-11-24T10:00:00Z"));
  const outside = await startOutside();
  const network = await startServices({
    logistics: {
      migrations: `${import.meta.dirname}/../migrations`,
      env: {
        ORDER_SERVICE_URL: outside.url,
        SELLER_SERVICE_URL: outside.url,
        PERSONAL_DATA_KEYS: `1:${Buffer.alloc(32, 7).toString("base64")}`,
        LOGISTICS_WORK_INTERVAL_MS: "20",
        ...env,
      },
      create: (own) => createLogisticsService(readLogisticsConfig(own), { now: clock.now, ...overrides }),
    },
  });
  const sql = postgres(network.databaseUrl("logistics"), { max: 2, onnotice: () => {} });
  await watchEvents(sql);
  const bus = createRedisBus({ url: network.redisUrl });
  const ids = { hub: newId(), zone: newId(), dispatcher: newId() };
  const fleet = network.client(FleetService, "logistics", await serviceToken("seed"));
  const where = { line1: "Rua do Freixo 900", city: "Porto", postalCode: "4300-217", countryCode: "PT" };
  const place = { latitude: 41.15, longitude: -8.59 };
  const hub = { id: ids.hub, name: "Porto", address: { recipient: "Hub", ...where }, place };
  await fleet.saveHub({ requestId: newId(), hub });
  const areas = [
    { prefix: "4", place: { latitude: 41.2, longitude: -8.5 } },
    { prefix: "4050", place: { latitude: 41.1496, longitude: -8.6169 } },
  ];
  const zone = { id: ids.zone, name: "Porto", hubId: ids.hub, countryCode: "PT", areas, rates };
  await fleet.saveZone({ requestId: newId(), zone });
  await fleet.setDispatcherZones({ requestId: newId(), userId: ids.dispatcher, name: "Marta", zoneIds: [ids.zone] });

  /** Says something on the bus as another service would; `times` more than once, as it may happen. */
  async function tell<S extends DescMessage>(
    what: { topic?: string; type: string; key: string; schema: S; payload: MessageInitShape<S> },
    { id = newId(), times = 1 } = {},
  ): Promise<void> {
    const { topic = "order-events", type, key, schema } = what;
    const payload = toBinary(schema, create(schema, what.payload));
    const value = encodeEnvelope({ id, source: "order", type, key, payload, occurredAt: clock.now() });
    await bus.publish(Array.from({ length: times }, () => ({ topic, key, value })));
  }

  type Given = Partial<Parcel> & { readonly isWithoutPickup?: boolean };
  type Parcel = Sent & { shipmentId: string; code: string; weightGrams: number };

  /** A parcel as the order service knows it; nobody was told of it yet. */
  function parcel({ isWithoutPickup = false, ...given }: Given = {}): Parcel {
    const shipmentId = given.shipmentId ?? newId();
    const sellerId = given.sellerId ?? newId();
    if (!isWithoutPickup && !outside.shops.has(sellerId))
      outside.shops.set(sellerId, { name: "Norte", postalCode: "4050-115" });
    const made: Parcel = {
      shipmentId,
      code: `SK${shipmentId.replaceAll("-", "").slice(-12).toUpperCase()}`,
      ...{ orderId: newId(), orderNumber: "S-7K2M-94QX", shopperId: newId(), sellerOrderId: newId(), sellerId },
      ...{ line1: "Rua do Almada 214", postalCode: "4050-032", totalMinor: 4_000n, optionCode: "standard" },
      ...{ from: "2026-11-24", until: "2026-11-25", weightGrams: 900 },
      ...given,
    };
    outside.consignments.set(shipmentId, made);
    return made;
  }

  const changed = (change: "packed" | "unpacked" | "handed_over", of: Parcel, options = {}) => {
    const { orderId, sellerOrderId, sellerId, shipmentId, code, weightGrams } = of;
    const payload = { orderId, sellerOrderId, sellerId, shipmentId, code, weightGrams };
    const what = { type: `order.shipment_${change}.v1`, key: orderId, schema: ShipmentChangedSchema, payload };
    return tell(what, options);
  };

  const pickupChanged = (change: "booked" | "called_off", of: Parcel, options = {}) => {
    const { orderId, sellerOrderId, sellerId, shipmentId: pickupId, code, weightGrams } = of;
    const payload = { orderId, sellerOrderId, sellerId, pickupId, returnId: pickupId, code, weightGrams };
    const schema = ReturnPickupChangedSchema;
    return tell({ type: `order.return_pickup_${change}.v1`, key: orderId, schema, payload }, options);
  };

  const stateOf = async (shipmentId: string): Promise<string | undefined> =>
    (await sql`select state from deliveries where id = ${shipmentId}`)[0]?.state;
  const settled = (shipmentId: string, state: string) =>
    expect.poll(() => stateOf(shipmentId), { timeout: 20_000, interval: 20 }).toBe(state);

  return {
    ...{
      clock,
      outside,
      network,
      sql,
      bus,
      ids,
      fleet,
      zone,
      hub,
      rates,
      tell,
      parcel,
      changed,
      pickupChanged,
      stateOf,
      settled,
    },
    /** A parcel that waits for a run. */
    async packed(given: Given = {}): Promise<Parcel> {
      const made = parcel(given);
      await changed("packed", made);
      await settled(made.shipmentId, "ready");
      return made;
    },
    /** Something that waits at its shopper for a courier; its shipment is its pick-up. */
    async sentBack(given: Given = {}): Promise<Parcel> {
      const made = parcel(given);
      await pickupChanged("booked", made);
      await settled(made.shipmentId, "ready");
      return made;
    },
    cancelOrder: (orderId: string) =>
      tell({ type: "order.cancelled.v1", key: orderId, schema: OrderCancelledSchema, payload: { orderId } }),
    cancelSellerOrder: ({ orderId, sellerOrderId }: Pick<Parcel, "orderId" | "sellerOrderId">) =>
      tell({
        type: "order.seller_order_cancelled.v1",
        key: orderId,
        schema: SellerOrderCancelledSchema,
        payload: { orderId, sellerOrderId },
      }),
    /** Somebody of the fleet. */
    async courier({ name = "Tiago Silva", capacityGrams = 60_000, capacityParcels = 30 } = {}) {
      const id = newId();
      const vehicle = { kind: Vehicle_Kind.CARGO_BIKE, capacityGrams, capacityParcels };
      await fleet.saveCourier({
        ...{ requestId: newId(), courierId: id, name, phone: "+351 911 000 000", vehicle, hubId: ids.hub },
        state: Courier_State.ACTIVE,
      });
      return { id, token: await userToken({ id, roles: ["shopper", "courier"] }) };
    },
    /** The types of the events of an order or a run, in the order in which they were committed. */
    eventsOf: async (key: string): Promise<string[]> =>
      (await sql`select type from seen_events where key = ${key} order by position`).map(({ type }) =>
        String(type).replace(/^logistics\.(.*)\.v1$/, "$1"),
      ),
    async stop() {
      await sql.end();
      await bus.close();
      await network.stop();
      outside.stop();
    },
  };
}

export type LogisticsHarness = Awaited<ReturnType<typeof startLogistics>>;

/** The relay deletes what it published, so the events are copied as they are written. */
async function watchEvents(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create table seen_events (position bigint, key text, type text);
    create function see_event() returns trigger language plpgsql as $$
      begin insert into seen_events values (new.position, new.key, new.type); return new; end $$;
    create trigger see_event after insert on outbox for each row execute function see_event();`);
}
