import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { Courier_State, Vehicle_Kind } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LogisticsHarness, startLogistics } from "./harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: LogisticsHarness;
beforeAll(async () => {
  souk = await startLogistics();
});
afterAll(() => souk.stop());

const as = async (user: Parameters<typeof userToken>[0]) =>
  souk.network.client(FleetService, "logistics", await userToken(user));

test("a hub that somebody else changed meanwhile is not overwritten, and a repeat gets the first answer", async () => {
  const operator = await as({ roles: ["operator"] });
  const request = { requestId: newId(), hub: { ...souk.hub, id: newId(), name: "Gaia" } };
  const { hub } = await operator.saveHub(request);
  expect(hub).toMatchObject({ version: 1, name: "Gaia" });
  expect((await operator.saveHub(request)).hub?.version).toBe(1);
  const change = (name: string) => operator.saveHub({ requestId: newId(), hub: { ...request.hub, version: 1, name } });
  const answers = await Promise.allSettled([change("Gaia Norte"), change("Gaia Sul")]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await refusalReason(change("Gaia Oeste"))).toBe("FLEET_CHANGED");
});

test("a prefix belongs to one zone of a country, and a rate card has one currency", async () => {
  const operator = await as({ roles: ["operator"] });
  const zone = { ...souk.zone, id: newId(), name: "Boavista" };
  const place = { latitude: 41.16, longitude: -8.64 };
  const saving = (prefix: string, rates = souk.rates) =>
    operator.saveZone({ requestId: newId(), zone: { ...zone, rates, areas: [{ prefix, place }] } });
  expect(await refusalReason(saving("4050"))).toBe("PREFIX_TAKEN");
  const mixed = { ...souk.rates, expressFee: { currencyCode: "USD", minorUnits: 790n } };
  expect(await refusalReason(saving("4150", mixed))).toBe("RATES_INVALID");
  expect((await saving("4150-1")).zone).toMatchObject({ version: 1, areas: [{ prefix: "41501" }] });
});

test("a dispatcher sees the fleet of their zones and changes couriers of their hubs only", async () => {
  const otherHub = { ...souk.hub, id: newId(), name: "Lisbon" };
  await souk.fleet.saveHub({ requestId: newId(), hub: otherHub });
  const tiago = await souk.courier();
  const dispatcher = await as({ id: souk.ids.dispatcher, roles: ["dispatcher"] });
  const seen = await dispatcher.getFleet({});
  expect(seen.hubs.map(({ id }) => id)).toEqual([souk.ids.hub]);
  expect(seen.couriers.find(({ id }) => id === tiago.id)).toMatchObject({ phone: "+351 911 000 000", version: 1 });
  expect(seen.dispatchers).toEqual([]);
  const vehicle = { kind: Vehicle_Kind.VAN, capacityGrams: 500_000, capacityParcels: 120 };
  const saving = { courierId: tiago.id, version: 1, name: "Tiago Silva", vehicle, state: Courier_State.ACTIVE };
  const moved = dispatcher.saveCourier({ requestId: newId(), ...saving, hubId: otherHub.id });
  expect(await refusalReason(moved)).toBe("HUB_NOT_FOUND");
  const { courier } = await dispatcher.saveCourier({ requestId: newId(), ...saving, hubId: souk.ids.hub });
  expect(courier).toMatchObject({ version: 2, vehicle: { capacityParcels: 120 } });
  const [entry] = await souk.sql`select * from audit_entries where subject_id = ${tiago.id} order by id desc limit 1`;
  expect(entry).toMatchObject({ action: "courier.saved", actor: `user:${souk.ids.dispatcher}` });
});

test("operators see who dispatches where; nobody else decides it", async () => {
  const operator = await as({ roles: ["operator"] });
  const { dispatchers } = await operator.getFleet({});
  expect(dispatchers).toMatchObject([{ name: "Marta", zoneIds: [souk.ids.zone] }]);
  const setting = { requestId: newId(), userId: newId(), name: "Rui", zoneIds: [newId()] };
  expect(await refusalReason(operator.setDispatcherZones(setting))).toBe("ZONE_NOT_FOUND");
  const dispatcher = await as({ id: souk.ids.dispatcher, roles: ["dispatcher"] });
  expect(await refusalReason(dispatcher.setDispatcherZones(setting))).not.toBe("ZONE_NOT_FOUND");
  await operator.setDispatcherZones({ ...setting, requestId: newId(), zoneIds: [] });
});
