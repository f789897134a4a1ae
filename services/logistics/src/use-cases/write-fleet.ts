import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { findCourier, runsUnderWayOf } from "../db/courier-store.ts";
import {
  type AreaRow,
  findHub,
  findZone,
  findZones,
  type HubRow,
  prefixesTaken,
  replaceAreas,
  saveCourierRow,
  setDispatcherZones as saveDispatcherZones,
  saveHub as saveHubRow,
  saveZone as saveZoneRow,
  type ZoneRow,
} from "../db/fleet-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import type { CourierState, VehicleKind } from "../domain/fleet.ts";
import { phonePlace } from "../sealed.ts";
import { tellZone, tellZonesOf } from "./tell-zone.ts";

type Deps = Pick<LogisticsDeps, "db">;

interface By {
  readonly request: RequestKey;
  readonly actor: string;
}

/** @throws DomainError FLEET_CHANGED */
export async function saveHub({ db }: Deps, { request, actor }: By, hub: HubRow): Promise<void> {
  await once(db, request, async (tx) => {
    const before = await findHub(tx, hub.id);
    if (!(await saveHubRow(tx, hub))) throw fleetChanged();
    await tellZonesOf(tx, hub.id);
    await audit(tx, {
      ...{ actor, action: "hub.saved", subjectId: hub.id, subjectName: hub.name },
      ...{ before: before ? facts(before) : {}, after: facts(hub) },
    });
  });
}

/** @throws DomainError FLEET_CHANGED, HUB_NOT_FOUND, PREFIX_TAKEN */
export async function saveZone(
  { db }: Deps,
  { request, actor }: By,
  { zone, areas }: { zone: ZoneRow; areas: readonly AreaRow[] },
): Promise<void> {
  await once(db, request, async (tx) => {
    const before = await findZone(tx, zone.id);
    if (!(await findHub(tx, zone.hubId))) throw hubNotFound();
    const prefixes = areas.map(({ prefix }) => prefix);
    const taken = await prefixesTaken(tx, { zoneId: zone.id, countryCode: zone.countryCode, prefixes });
    if (taken.length > 0 || new Set(prefixes).size < prefixes.length) throw prefixTaken(taken);
    if (!(await saveZoneRow(tx, zone))) throw fleetChanged();
    await replaceAreas(tx, zone.id, areas);
    await tellZone(tx, zone.id);
    await audit(tx, {
      ...{ actor, action: "zone.saved", subjectId: zone.id, subjectName: zone.name },
      ...{ before: before ? facts(before) : {}, after: { ...facts(zone), prefixes: prefixes.join(" ") } },
    });
  });
}

export interface CourierInput {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly phone: string;
  readonly vehicleKind: VehicleKind;
  readonly capacityGrams: number;
  readonly capacityParcels: number;
  readonly hubId: string;
  readonly state: CourierState;
}

/** `hubIds`: those whose couriers the caller may change; undefined: all. @throws DomainError FLEET_CHANGED, HUB_NOT_FOUND, COURIER_ON_RUN */
export async function saveCourier(
  { db, sealer }: Pick<LogisticsDeps, "db" | "sealer">,
  { request, actor, hubIds }: By & { readonly hubIds: readonly string[] | undefined },
  { phone, ...courier }: CourierInput,
): Promise<void> {
  await once(db, request, async (tx) => {
    const before = await findCourier(tx, courier.id);
    const touched = [courier.hubId, ...(before ? [before.hubId] : [])];
    if (hubIds && !touched.every((id) => hubIds.includes(id))) throw hubNotFound();
    if (!(await findHub(tx, courier.hubId))) throw hubNotFound();
    await refuseOnRun(tx, before, courier);
    const phoneSealed = sealer.seal(phonePlace(courier.id), phone);
    if (!(await saveCourierRow(tx, { ...courier, phoneSealed }))) throw fleetChanged();
    for (const hubId of new Set(touched)) await tellZonesOf(tx, hubId);
    const { name: subjectName } = courier;
    const told = ({
      state,
      hubId,
      vehicleKind,
      capacityGrams,
      capacityParcels,
    }: Omit<CourierInput, "phone" | "name">) => facts({ state, hubId, vehicleKind, capacityGrams, capacityParcels });
    await audit(tx, {
      ...{ actor, action: "courier.saved", subjectId: courier.id, subjectName },
      ...{ before: before ? told(before) : {}, after: told(courier) },
    });
  });
}

/** No zones: no longer a dispatcher. @throws DomainError ZONE_NOT_FOUND */
export async function setDispatcherZones(
  { db }: Deps,
  { request, actor }: By,
  { userId, name, zoneIds }: { userId: string; name: string; zoneIds: readonly string[] },
): Promise<void> {
  await once(db, request, async (tx) => {
    const ids = [...new Set(zoneIds)];
    if ((await findZones(tx, ids)).length < ids.length)
      throw new DomainError("not_found", "ZONE_NOT_FOUND", "There is no such zone.");
    await saveDispatcherZones(tx, { userId, name, zoneIds: ids });
    await audit(tx, {
      ...{ actor, action: "dispatcher.zones_set", subjectId: userId, subjectName: name },
      after: { zones: ids.join(" ") },
    });
  });
}

async function refuseOnRun(
  tx: Tx,
  before: { state: CourierState; hubId: string } | undefined,
  { id, state, hubId }: Pick<CourierInput, "id" | "state" | "hubId">,
): Promise<void> {
  if (!before || (before.hubId === hubId && !(before.state === "active" && state === "suspended"))) return;
  if (!(await runsUnderWayOf(tx, [id])).has(id)) return;
  const message = "Who is on a run is neither suspended nor moved to another hub; take the run back first.";
  throw new DomainError("failed_precondition", "COURIER_ON_RUN", message);
}

const facts = (row: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => ["string", "number", "bigint"].includes(typeof value))
      .map(([name, value]) => [name, String(value)]),
  );

function fleetChanged(): DomainError {
  const message = "Somebody has changed it since you looked at it; look again.";
  return new DomainError("conflict", "FLEET_CHANGED", message);
}

function hubNotFound(): DomainError {
  return new DomainError("not_found", "HUB_NOT_FOUND", "There is no such hub.");
}

function prefixTaken(prefixes: readonly string[]): DomainError {
  const message = "A beginning of a postal code belongs to one zone of a country.";
  return new DomainError("already_exists", "PREFIX_TAKEN", message, { prefixes: prefixes.join(" ") });
}
