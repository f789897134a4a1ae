import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Role } from "@souk/contracts/access/v1/access";
import { Courier_State, Vehicle_Kind } from "@souk/contracts/logistics/v1/logistics";
import { newId, stableId } from "@souk/ids/id";
import { newPerson, type Person } from "../payouts/person.ts";
import type { DeliveryClients } from "./clients.ts";

const shiftMs = 12 * 60 * 60_000;
const eur = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const hubId = stableId("souk-proof-hub", "deliveries");
export const zoneId = stableId("souk-proof-zone", "deliveries");
const place = { latitude: 37.0194, longitude: -7.9304 };

/** Where nobody else delivers: no town has this code. */
export const ownPostalCode = (number: number) => `8999-${String(1 + (number % 900)).padStart(3, "0")}`;

export interface Driver {
  readonly id: string;
  readonly person: Person;
}

/**
 * A zone with its hub, a dispatcher and couriers on shift. They are the same in every run: what drives and where is not
 * deleted again, so another run does not add to it.
 */
export async function openFleet(clients: DeliveryClients, couriers: number) {
  const { fleet } = clients;
  const known = await fleet.getFleet({});
  const name = "Proof";
  const address = { recipient: name, line1: "Rua da Prova 100", city: "Faro", postalCode: ownPostalCode(0) };
  const hub = { id: hubId, name, address: { ...address, countryCode: "PT" }, place };
  if (!known.hubs.some(({ id }) => id === hubId)) await fleet.saveHub({ requestId: newId(), hub });
  const rates = {
    ...{ standardFee: eur(390n), freeFrom: eur(0n), expressFee: eur(790n) },
    ...{ courierPerStop: eur(160n), courierPerKilometer: eur(55n) },
    // Most orders want the PIN alone.
    ...{ photoFrom: eur(9_000_000n), signatureFrom: eur(15_000_000n) },
  };
  const zone = { id: zoneId, name, hubId, countryCode: "PT", areas: [{ prefix: "8999", place }], rates };
  if (!known.zones.some(({ id }) => id === zoneId)) await fleet.saveZone({ requestId: newId(), zone });
  const dispatcher = await newPerson(clients, Role.DISPATCHER, "proof-dispatcher@souk.example");
  const seen = { requestId: newId(), userId: dispatcher.id, name, zoneIds: [zoneId] };
  await fleet.setDispatcherZones(seen);
  const drivers: Driver[] = [];
  for (let at = 1; at <= couriers; at++) drivers.push(await hire(clients, at, known.couriers));
  return { dispatcher, drivers };
}

export type Fleet = Awaited<ReturnType<typeof openFleet>>;

async function hire(clients: DeliveryClients, at: number, known: readonly { id: string }[]): Promise<Driver> {
  const person = await newPerson(clients, Role.COURIER, `proof-courier-${at}@souk.example`);
  const vehicle = { kind: Vehicle_Kind.VAN, capacityGrams: 5_000_000, capacityParcels: 1_000 };
  const courier = { courierId: person.id, version: 0, name: `Proof ${at}`, phone: "", vehicle, hubId };
  if (!known.some(({ id }) => id === person.id))
    await clients.fleet.saveCourier({ requestId: newId(), ...courier, state: Courier_State.ACTIVE });
  const endsAt = timestampFromDate(new Date(Date.now() + shiftMs));
  await clients.courier.startShift({ requestId: newId(), endsAt }, await person.asSelf());
  return { id: person.id, person };
}
