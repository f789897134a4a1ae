import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Role } from "@souk/contracts/access/v1/access";
import { Courier_State, Vehicle_Kind } from "@souk/contracts/logistics/v1/logistics";
import { newId, stableId } from "@souk/ids/id";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { DeliveryClients } from "../../proofs/deliveries/clients.ts";
import { newPerson } from "../../proofs/payouts/person.ts";

const shiftMs = 12 * 60 * 60_000;
const atOnce = 4;
/** A board shows so many open runs. */
const perZone = 100;
const eur = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });

/**
 * Zones of a hundred couriers each with their hub, and somebody who dispatches them all. They are the same in every run: it
 * adds nothing that stays but what was ordered.
 */
export async function openFleet(clients: DeliveryClients, couriers: number) {
  const known = await clients.fleet.getFleet({});
  const zones = Array.from({ length: Math.ceil(couriers / perZone) }, (_, at) => zoneOf(at));
  for (const { zone, hub } of zones) {
    if (!known.hubs.some(({ id }) => id === hub.id)) await clients.fleet.saveHub({ requestId: newId(), hub });
    if (!known.zones.some(({ id }) => id === zone.id)) await clients.fleet.saveZone({ requestId: newId(), zone });
  }
  const dispatcher = await newPerson(clients, Role.DISPATCHER, "bench-dispatcher@souk.example");
  const zoneIds = zones.map(({ zone }) => zone.id);
  const seen = { requestId: newId(), userId: dispatcher.id, name: "Bench", zoneIds };
  await clients.fleet.setDispatcherZones(seen);
  const ids = new Set(known.couriers.map(({ id }) => id));
  const drivers = await inParallel(
    Array.from({ length: couriers }, (_, at) => at),
    atOnce,
    async (at) => {
      const { hub, zone } = zoneOf(Math.floor(at / perZone));
      const person = await newPerson(clients, Role.COURIER, `bench-courier-${at}@souk.example`);
      const vehicle = { kind: Vehicle_Kind.VAN, capacityGrams: 5_000_000, capacityParcels: 1_000 };
      const courier = { courierId: person.id, version: 0, name: `Bench ${at}`, phone: "", vehicle, hubId: hub.id };
      if (!ids.has(person.id))
        await clients.fleet.saveCourier({ requestId: newId(), ...courier, state: Courier_State.ACTIVE });
      const endsAt = timestampFromDate(new Date(Date.now() + shiftMs));
      const call = await person.asSelf();
      await clients.courier.startShift({ requestId: newId(), endsAt }, call);
      return { id: person.id, zoneId: zone.id, call };
    },
  );
  return { dispatcher, drivers, zoneIds, postalCodes: zones.map(({ postalCode }) => postalCode) };
}

export type BenchFleet = Awaited<ReturnType<typeof openFleet>>;

function zoneOf(at: number) {
  const [hubId, zoneId] = [stableId("souk-bench-hub", String(at)), stableId("souk-bench-zone", String(at))];
  const prefix = String(8_998 - at);
  const place = { latitude: 37.0194 + at / 10, longitude: -7.9304 };
  const name = `Bench ${at + 1}`;
  const postalCode = `${prefix}-001`;
  const address = { recipient: name, line1: "Rua da Medida 1", city: "Faro", postalCode, countryCode: "PT" };
  const rates = {
    ...{ standardFee: eur(390n), freeFrom: eur(0n), expressFee: eur(790n), courierPerStop: eur(160n) },
    ...{ courierPerKilometer: eur(55n), photoFrom: eur(900_000_000n), signatureFrom: eur(900_000_000n) },
  };
  const areas = [{ prefix, place }];
  return {
    postalCode,
    hub: { id: hubId, name, address, place },
    zone: { id: zoneId, name, hubId, countryCode: "PT", areas, rates },
  };
}
