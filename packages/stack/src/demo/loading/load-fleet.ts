import { Role } from "@souk/contracts/access/v1/access";
import { Courier_State, Vehicle_Kind } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { demoAccounts } from "../accounts.ts";
import { demoHubs, demoPickups } from "../fleet.ts";
import type { SeedClients } from "./clients.ts";
import { demoId } from "./demo-id.ts";

const eur = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });

/** What the shop asks for a delivery, and what couriers earn. */
const rates = {
  ...{ standardFee: eur(390n), freeFrom: eur(5_000n), expressFee: eur(790n) },
  ...{ courierPerStop: eur(160n), courierPerKilometer: eur(55n) },
  ...{ photoFrom: eur(20_000n), signatureFrom: eur(50_000n) },
};

/** Hubs, zones, pick-up places, and the accounts that drive and dispatch. What is there already stays as it is. */
export async function loadFleet(clients: SeedClients): Promise<void> {
  const known = await clients.fleet.getFleet({});
  await loadHubs(clients, new Set([...known.hubs, ...known.zones].map(({ id }) => id)));
  await loadPickups(clients);
  await loadPeople(clients, new Set(known.couriers.map(({ id }) => id)));
}

async function loadHubs({ fleet }: SeedClients, known: ReadonlySet<string>): Promise<void> {
  for (const { key, name, address, place, areas } of demoHubs) {
    const [hubId, zoneId] = [demoId("hub", key), demoId("zone", key)];
    const where = { ...address, recipient: `Souk ${name}`, countryCode: "PT" };
    if (!known.has(hubId)) await fleet.saveHub({ requestId: newId(), hub: { id: hubId, name, address: where, place } });
    if (known.has(zoneId)) continue;
    const middles = areas.map(({ prefix, ...middle }) => ({ prefix, place: middle }));
    const zone = { id: zoneId, name, hubId, countryCode: "PT", areas: middles, rates };
    await fleet.saveZone({ requestId: newId(), zone });
  }
}

async function loadPickups({ shop }: SeedClients): Promise<void> {
  for (const [key, where] of Object.entries(demoPickups)) {
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    const place = { recipient: name, countryCode: "PT", ...where };
    const location = { id: demoId("location", key), name: "Depot", isDefault: true, ...place };
    await shop.saveLocation({ requestId: newId(), sellerId: demoId("seller", key), location });
  }
}

async function loadPeople(clients: SeedClients, known: ReadonlySet<string>): Promise<void> {
  const people: readonly { email: string; name: string; role: string }[] = demoAccounts;
  const zoneIds = demoHubs.map(({ key }) => demoId("zone", key));
  for (const { email, name, role } of people) {
    if (role !== "courier" && role !== "dispatcher") continue;
    const { account } = await clients.auth.ensureAccount({ email, password: clients.password, roles: [Role.SHOPPER] });
    if (!account) throw new Error(`the auth service gave no account for ${email}`);
    if (role === "dispatcher")
      await clients.fleet.setDispatcherZones({ requestId: newId(), userId: account.id, name, zoneIds });
    else if (!known.has(account.id)) await addCourier(clients, { id: account.id, name });
  }
}

interface Hired {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly zone?: "porto" | "lisbon";
}

export async function addCourier({ fleet }: SeedClients, hired: Hired): Promise<void> {
  const { id, name, phone = "+351 910 000 000", zone = "porto" } = hired;
  const vehicle = { kind: Vehicle_Kind.CARGO_BIKE, capacityGrams: 120_000, capacityParcels: 40 };
  await fleet.saveCourier({
    ...{ requestId: newId(), courierId: id, name, phone, vehicle, hubId: demoId("hub", zone) },
    state: Courier_State.ACTIVE,
  });
}
