import type { Address } from "@souk/address/address";
import type { Conn } from "@souk/database/database";
import { findCouriers } from "../db/courier-store.ts";
import { type ParcelFacts, parcelFactsOf } from "../db/delivery-store.ts";
import { type DropRow, findDrops } from "../db/drop-store.ts";
import { findHubs, type HubRow } from "../db/fleet-store.ts";
import { findPickups, type PickupRow } from "../db/place-store.ts";
import type { ParcelRow, RunWithStops, StopWithParcels } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { isOpen } from "../domain/stop-state.ts";
import { notePlace, openAddress, pickupPlace, plainAddress, recipientPlace } from "../sealed.ts";

/** Who looks: a dispatcher sees all of it, a courier addresses of open stops, an overview names only. */
export type Sight = "all" | "open" | "names" | "none";

export interface StopView {
  readonly stop: StopWithParcels;
  readonly partyName: string;
  readonly address: Address | undefined;
  readonly note: string;
  readonly parcels: readonly {
    readonly parcel: ParcelRow;
    readonly delivery: ParcelFacts;
    readonly sellerName: string;
  }[];
  readonly isLate: boolean;
}

export interface RunView {
  readonly run: RunWithStops;
  readonly courierName: string;
  readonly hub: HubRow | undefined;
  readonly stops: readonly StopView[];
  readonly weightGrams: number;
}

type Deps = Pick<LogisticsDeps, "sealer">;

/** Runs as people see them, in five queries whatever their number. */
export async function viewRuns(
  conn: Conn,
  deps: Deps,
  runs: readonly RunWithStops[],
  sight: Sight,
): Promise<RunView[]> {
  if (runs.length === 0) return [];
  const stops = runs.flatMap((run) => run.stops);
  const shipmentIds = stops.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId));
  const partyIds = (party: string) => stops.flatMap((stop) => (stop.party === party ? stop.partyId : []));
  const [deliveries, couriers, hubs] = await Promise.all([
    parcelFactsOf(conn, [...new Set(shipmentIds)]),
    findCouriers(
      conn,
      runs.flatMap(({ courierId }) => courierId ?? []),
    ),
    findHubs(conn, [...new Set([...runs.map(({ hubId }) => hubId), ...partyIds("hub")])]),
  ]);
  const sellerIds = [...deliveries.map(({ sellerId }) => sellerId), ...partyIds("seller")];
  const [pickups, drops] = await Promise.all([
    findPickups(conn, [...new Set(sellerIds)]),
    sight === "none" ? [] : findDrops(conn, [...new Set(partyIds("shopper"))]),
  ]);
  const facts: Facts = {
    deliveries: byKey(deliveries, ({ id }) => id),
    pickups: byKey(pickups, ({ sellerId }) => sellerId),
    hubs: byKey(hubs, ({ id }) => id),
    drops: byKey(drops, ({ id }) => id),
  };
  const names = new Map(couriers.map(({ id, name }) => [id, name]));
  return runs.map((run) => {
    const views = run.stops.map((stop) => viewStop(deps, stop, facts, sight));
    const own = new Map(
      views.flatMap(({ parcels }) => parcels.map(({ delivery }) => [delivery.id, delivery.weightGrams])),
    );
    return {
      run,
      courierName: names.get(run.courierId ?? "") ?? "",
      hub: facts.hubs.get(run.hubId),
      stops: views,
      weightGrams: [...own.values()].reduce((sum, grams) => sum + grams, 0),
    };
  });
}

interface Facts {
  readonly deliveries: ReadonlyMap<string, ParcelFacts>;
  readonly pickups: ReadonlyMap<string, PickupRow>;
  readonly hubs: ReadonlyMap<string, HubRow>;
  readonly drops: ReadonlyMap<string, DropRow>;
}

function viewStop({ sealer }: Deps, stop: StopWithParcels, facts: Facts, sight: Sight): StopView {
  const drop = stop.party === "shopper" ? facts.drops.get(stop.partyId) : undefined;
  const isSeen = sight === "all" || (sight === "open" && isOpen(stop.state));
  const isNamed = sight === "names" && stop.party === "shopper";
  const address = isSeen || isNamed ? addressOf({ sealer }, stop, facts) : undefined;
  const named = {
    shopper: address?.recipient ?? "",
    seller: facts.pickups.get(stop.partyId)?.name ?? "",
    hub: facts.hubs.get(stop.partyId)?.name ?? "",
  };
  const said = drop?.noteSealed && isSeen ? sealer.open(notePlace(drop.id), drop.noteSealed) : "";
  return {
    stop,
    partyName: named[stop.party],
    address: isSeen ? address : undefined,
    note: [said, stop.note].filter((text) => text !== "").join(" · "),
    parcels: stop.parcels.flatMap((parcel) => {
      const delivery = facts.deliveries.get(parcel.shipmentId);
      if (!delivery || parcel.state === "left") return [];
      return [{ parcel, delivery, sellerName: facts.pickups.get(delivery.sellerId)?.name ?? "" }];
    }),
    isLate: isLate(stop),
  };
}

function isLate({ windowUntil, estimatedArrival, endedAt, state }: StopWithParcels): boolean {
  const at = endedAt ?? estimatedArrival;
  return state !== "removed" && windowUntil !== null && at !== null && at > windowUntil;
}

function addressOf({ sealer }: Deps, { party, partyId }: StopWithParcels, facts: Facts): Address | undefined {
  if (party === "hub") {
    const hub = facts.hubs.get(partyId);
    return hub && plainAddress(hub.address as unknown as Address);
  }
  if (party === "seller") {
    const pickup = facts.pickups.get(partyId);
    return pickup && openAddress(sealer, pickupPlace(partyId), pickup.addressSealed);
  }
  const drop = facts.drops.get(partyId);
  return drop?.recipientSealed ? openAddress(sealer, recipientPlace(partyId), drop.recipientSealed) : undefined;
}

function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}
