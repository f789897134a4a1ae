import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { DomainError } from "@souk/errors/domain-error";
import { callerName, principalOf } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { couriersOfHubs, findCourier, positionsOf, runsUnderWayOf } from "../db/courier-store.ts";
import {
  allCouriers,
  areasOf,
  findHub,
  findHubs,
  findZone,
  findZones,
  listDispatchers,
  zoneIdsOf,
} from "../db/fleet-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { saveCourier, saveHub, saveZone, setDispatcherZones } from "../use-cases/write-fleet.ts";
import { courierStateOf, nameOf, vehicleOf } from "./enums.ts";
import { fromHub, fromZone, toCourier, toHub, toZone } from "./fleet-mapper.ts";

const mostCouriers = 1_000;
const mostDispatchers = 1_000;

export function fleetService(deps: LogisticsDeps) {
  const { db, sealer } = deps;
  /** The zones of a dispatcher who is nothing more; undefined: all. */
  const zonesOf = async (ctx: HandlerContext): Promise<string[] | undefined> => {
    const caller = principalOf(ctx);
    if (caller.kind !== "user" || caller.roles.includes("operator")) return undefined;
    return zoneIdsOf(db, caller.id);
  };
  const by = <Request extends Parameters<typeof requestKeyOf>[1]>(request: Request, ctx: HandlerContext) => ({
    request: requestKeyOf(ctx, request),
    actor: callerName(ctx),
  });

  return {
    async getFleet(_request, ctx) {
      const zoneIds = await zonesOf(ctx);
      const zones = await findZones(db, zoneIds);
      const hubIds = zoneIds && [...new Set(zones.map(({ hubId }) => hubId))];
      const [hubs, areas, couriers, dispatchers] = await Promise.all([
        findHubs(db, hubIds),
        areasOf(
          db,
          zones.map(({ id }) => id),
        ),
        hubIds ? couriersOfHubs(db, hubIds, mostCouriers) : allCouriers(db, mostCouriers),
        zoneIds ? [] : listDispatchers(db, mostDispatchers),
      ]);
      const ids = couriers.map(({ id }) => id);
      const [runs, positions] = await Promise.all([runsUnderWayOf(db, ids), positionsOf(db, ids)]);
      return {
        hubs: hubs.map(toHub),
        zones: zones.map((zone) => toZone(zone, areas)),
        couriers: couriers.map((row) =>
          toCourier(row, { sealer, runId: runs.get(row.id), position: positions.get(row.id) }),
        ),
        dispatchers,
      };
    },

    async saveHub(request, ctx) {
      const { hub } = request;
      if (!hub) throw new DomainError("invalid", "HUB_MISSING", "A hub is needed.");
      await saveHub(deps, by(request, ctx), fromHub(hub));
      const saved = await findHub(db, hub.id);
      return saved ? { hub: toHub(saved) } : {};
    },

    async saveZone(request, ctx) {
      const { zone } = request;
      if (!zone) throw new DomainError("invalid", "ZONE_MISSING", "A zone is needed.");
      await saveZone(deps, by(request, ctx), fromZone(zone));
      const [saved, areas] = await Promise.all([findZone(db, zone.id), areasOf(db, [zone.id])]);
      return saved ? { zone: toZone(saved, areas) } : {};
    },

    async saveCourier(request, ctx) {
      const { courierId: id, version, name, phone, vehicle, hubId } = request;
      const vehicleKind = vehicle && nameOf(vehicleOf, vehicle.kind);
      const state = nameOf(courierStateOf, request.state);
      if (!vehicleKind || !state) throw new DomainError("invalid", "VEHICLE_MISSING", "A courier has a vehicle.");
      const { capacityGrams, capacityParcels } = vehicle;
      const zoneIds = await zonesOf(ctx);
      const hubIds = zoneIds && (await findZones(db, zoneIds)).map((zone) => zone.hubId);
      const courier = { id, version, name, phone, vehicleKind, capacityGrams, capacityParcels, hubId, state };
      await saveCourier(deps, { ...by(request, ctx), hubIds }, courier);
      const saved = await findCourier(db, id);
      return saved ? { courier: toCourier(saved, { sealer }) } : {};
    },

    async setDispatcherZones(request, ctx) {
      const { userId, name, zoneIds } = request;
      await setDispatcherZones(deps, by(request, ctx), { userId, name, zoneIds });
      return {};
    },
  } satisfies ServiceImpl<typeof FleetService>;
}
