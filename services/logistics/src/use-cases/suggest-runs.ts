import type { PlannedRoute } from "@souk/routes/solution";
import { waitingDeliveries } from "../db/board-store.ts";
import { type CourierRow, couriersOfHubs, runsUnderWayOf } from "../db/courier-store.ts";
import { type DeliveryRow, findDeliveries } from "../db/delivery-store.ts";
import { findDrops } from "../db/drop-store.ts";
import { findHub, type HubRow, type ZoneRow } from "../db/fleet-store.ts";
import type { StopWithParcels } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { waitingStates } from "../domain/delivery-state.ts";
import { estimateArrivals } from "../domain/estimate.ts";
import type { StopDraft } from "../domain/plan-stops.ts";
import { type RouteVehicle, routeProblem, stopsOf } from "../domain/route-plan.ts";
import { draftsOf } from "./add-to-run.ts";
import { requireZone } from "./dispatch-access.ts";
import { fairPlan } from "./fair-plan.ts";
import { placeOf } from "./refresh-run.ts";

type Deps = Pick<LogisticsDeps, "db" | "now" | "stopServiceMs">;

interface Input {
  readonly userId: string;
  readonly zoneId: string;
  readonly shipmentIds: readonly string[];
  readonly courierIds: readonly string[];
  readonly budgetMs: number;
  readonly signal: AbortSignal | undefined;
}

export type UnservedReason = "capacity" | "time" | "place_unknown" | "no_courier";

export interface SuggestedRun {
  readonly courierId: string;
  /** In the order in which they are brought. */
  readonly shipmentIds: readonly string[];
  /** As they would be, without ids. */
  readonly stops: readonly StopWithParcels[];
  readonly meters: number;
  readonly seconds: number;
}

export interface Suggested {
  readonly zone: ZoneRow;
  readonly runs: readonly SuggestedRun[];
  readonly unserved: readonly { readonly shipmentId: string; readonly reason: UnservedReason }[];
}

const most = { deliveries: 200, couriers: 50, hubCouriers: 1_000 };
const longestShiftMs = 12 * 60 * 60_000;
const reasons = { "too-big": "capacity", "out-of-reach": "time", "no-room": "capacity" } as const;

/** The best runs that are found within the time for what waits in a zone. Changes nothing. @throws DomainError ZONE_NOT_FOUND */
export async function suggestRuns(deps: Deps, input: Input): Promise<Suggested> {
  const { db, now } = deps;
  const zone = await requireZone(db, input.userId, input.zoneId);
  const [deliveries, couriers, hub] = await Promise.all([
    waiting(deps, zone, input.shipmentIds),
    freeCouriers(deps, zone, input.courierIds),
    findHub(db, zone.hubId),
  ]);
  const drops = await findDrops(
    db,
    deliveries.flatMap(({ dropId }) => dropId ?? []),
  );
  const drafts = await draftsOf(db, deliveries, drops, zone);
  const lost = drafts.filter((draft) => isEndOfWay(draft) && !placeOf(draft)).flatMap((each) => each.shipmentIds);
  const unknown = unservedFor(lost, "place_unknown");
  const reachable = deliveries.filter(({ id }) => !lost.includes(id));
  if (!hub || couriers.length === 0)
    return {
      zone,
      runs: [],
      unserved: [
        ...unknown,
        ...unservedFor(
          reachable.map(({ id }) => id),
          "no_courier",
        ),
      ],
    };
  const stops = drafts.flatMap((draft) => withoutLost(draft, lost));
  const grams = new Map(deliveries.map(({ id, weightGrams }) => [id, weightGrams]));
  const vehicles = couriers.map((courier) => vehicleOf(courier, hub, now()));
  const problem = routeProblem({
    stops: stops.map((draft) => routeStopOf(draft, hub)),
    vehicles,
    gramsOf: (id) => grams.get(id) ?? 0,
    serviceMs: deps.stopServiceMs,
    now: now(),
    isOrdered: false,
  });
  const { routes, unserved } = await fairPlan(problem, { budgetMs: input.budgetMs, signal: input.signal });
  const byKey = new Map(stops.map((draft) => [draft.key, draft]));
  return {
    zone,
    runs: routes.flatMap((route) => suggested(deps, { route, vehicles, byKey }) ?? []),
    unserved: [
      ...unknown,
      ...unserved.flatMap(({ jobId, reason }) => unservedFor(byKey.get(jobId)?.shipmentIds ?? [], reasons[reason])),
    ],
  };
}

/** Where parcels are collected that are not told to be elsewhere, is the hub; what people's doors are, has to be known. */
const isEndOfWay = ({ kind, party }: StopDraft) => kind === "drop" || party === "shopper";

const unservedFor = (shipmentIds: readonly string[], reason: UnservedReason) =>
  shipmentIds.map((shipmentId) => ({ shipmentId, reason }));

async function waiting({ db }: Deps, zone: ZoneRow, shipmentIds: readonly string[]): Promise<DeliveryRow[]> {
  if (shipmentIds.length === 0) return waitingDeliveries(db, zone.id, most.deliveries);
  const found = await findDeliveries(db, [...new Set(shipmentIds)]);
  const states: readonly string[] = waitingStates;
  return found.filter(({ zoneId, runId, state }) => zoneId === zone.id && runId === null && states.includes(state));
}

/** On shift, with no run under way. */
async function freeCouriers({ db, now }: Deps, zone: ZoneRow, courierIds: readonly string[]): Promise<CourierRow[]> {
  const all = await couriersOfHubs(db, [zone.hubId], most.hubCouriers);
  const onShift = all.filter(
    ({ id, state, shiftStartedAt, shiftEndsAt }) =>
      (courierIds.length === 0 || courierIds.includes(id)) &&
      state === "active" &&
      shiftStartedAt !== null &&
      (shiftEndsAt === null || shiftEndsAt > now()),
  );
  const busy = await runsUnderWayOf(
    db,
    onShift.map(({ id }) => id),
  );
  return onShift.filter(({ id }) => !busy.has(id)).slice(0, most.couriers);
}

export function vehicleOf(
  courier: Pick<CourierRow, "id" | "vehicleKind" | "capacityGrams" | "capacityParcels" | "shiftEndsAt">,
  start: RouteVehicle["start"],
  from: Date,
): RouteVehicle {
  const { id, vehicleKind: kind, capacityGrams, capacityParcels, shiftEndsAt } = courier;
  const until = shiftEndsAt ?? new Date(from.getTime() + longestShiftMs);
  return { id, kind, capacityGrams, capacityParcels, start, from, until };
}

/** What nobody knows the place of is collected at the hub as well as can be. */
function routeStopOf(draft: StopDraft, hub: HubRow) {
  const { key: id, kind, windowFrom: from, windowUntil: until, shipmentIds } = draft;
  return { id, kind, place: placeOf(draft) ?? hub, from, until, isThere: false, shipmentIds };
}

function withoutLost(draft: StopDraft, lost: readonly string[]): StopDraft[] {
  const shipmentIds = draft.shipmentIds.filter((id) => !lost.includes(id));
  return shipmentIds.length > 0 ? [{ ...draft, shipmentIds }] : [];
}

interface Suggesting {
  readonly route: PlannedRoute;
  readonly vehicles: readonly RouteVehicle[];
  readonly byKey: ReadonlyMap<string, StopDraft>;
}

function suggested({ stopServiceMs }: Deps, { route, vehicles, byKey }: Suggesting): SuggestedRun | undefined {
  const vehicle = vehicles.find(({ id }) => id === route.vehicleId);
  const drafts = stopsOf(route).flatMap((key) => byKey.get(key) ?? []);
  if (!vehicle || drafts.length === 0) return undefined;
  const shipmentIds = drafts.flatMap((draft) => (draft.kind === "drop" ? draft.shipmentIds : []));
  const start = { at: vehicle.from, place: vehicle.start, vehicle: vehicle.kind, serviceMs: stopServiceMs };
  const legs = drafts.map((draft) => ({
    id: draft.key,
    place: placeOf(draft),
    from: draft.windowFrom ?? undefined,
  }));
  const { arrivals, meters, endsAt } = estimateArrivals(start, legs);
  const stops = drafts.map((draft, at) => asStop(draft, at + 1, shipmentIds, arrivals.get(draft.key) ?? null));
  const seconds = Math.round((endsAt.getTime() - vehicle.from.getTime()) / 1_000);
  return { courierId: vehicle.id, shipmentIds, stops, meters, seconds };
}

/** As a stop of a run that does not exist. A pick-up that feeds other runs too counts what is for this one. */
function asStop(
  { key: _, shipmentIds, ...draft }: StopDraft,
  number: number,
  own: readonly string[],
  estimatedArrival: Date | null,
): StopWithParcels {
  const parcels = shipmentIds.filter((id) => own.includes(id));
  return {
    ...draft,
    ...{ id: "", runId: "", number, state: "pending", note: "", estimatedArrival, arrivedAt: null, endedAt: null },
    ...{ pinTriesLeft: 0, failureReason: null, nextToldAt: null },
    parcels: parcels.map((shipmentId) => ({ stopId: "", shipmentId, state: "expected" as const })),
  };
}
