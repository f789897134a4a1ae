import type { Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { type CourierRow, dropPosition, lockCourier, runsUnderWayOf } from "../db/courier-store.ts";
import { findDeliveries } from "../db/delivery-store.ts";
import { bumpRun, type RunWithStops, updateRun } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { carriedOf } from "../domain/carried.ts";
import { heaviestLoad } from "../domain/load.ts";
import { isOver, moveRun } from "../domain/run-state.ts";
import { isOpen } from "../domain/stop-state.ts";
import { runChanged } from "../events/delivery-events.ts";

type Deps = Pick<LogisticsDeps, "now" | "offerTimeoutMs">;

interface Giving {
  readonly run: RunWithStops;
  readonly courierId: string;
  /** Without asking. */
  readonly assign: boolean;
}

/**
 * Offers a locked run to a courier, or gives it to them. Whoever had it before is told.
 * @throws DomainError RUN_HAS_PARCELS, RUN_ENDED, COURIER_NOT_FOUND, COURIER_SUSPENDED, COURIER_OFF_SHIFT, COURIER_BUSY, OVER_CAPACITY
 */
export async function giveRun(tx: Tx, deps: Deps, { run, courierId, assign }: Giving): Promise<void> {
  refuseParcels(run);
  const courier = await requireFree(tx, deps, run, courierId);
  await requireRoom(tx, run, courier);
  if (run.courierId && run.courierId !== courierId) await tellTakenBack(tx, run);
  const offerEndsAt = assign ? null : new Date(deps.now().getTime() + deps.offerTimeoutMs);
  const state = moveRun(run.state, assign ? "assigned" : "offered");
  await updateRun(tx, run.id, { state, courierId, offerEndsAt, startedAt: null, formerCourierIds: formerOf(run) });
  await bumpRun(tx, run.id);
  const stopCount = run.stops.filter((stop) => isOpen(stop.state)).length;
  await appendEvent(tx, runChanged(assign ? "assigned" : "offered", { ...run, offerEndsAt }, { courierId, stopCount }));
}

/** Takes a locked run from whoever has it, so that nobody does. @throws DomainError RUN_HAS_PARCELS, RUN_ENDED */
export async function takeRunBack(tx: Tx, run: RunWithStops): Promise<void> {
  refuseParcels(run);
  if (run.state === "planned") return;
  await tellTakenBack(tx, run);
  const change = { courierId: null, offerEndsAt: null, startedAt: null, formerCourierIds: formerOf(run) };
  await updateRun(tx, run.id, { state: moveRun(run.state, "planned"), ...change });
  await bumpRun(tx, run.id);
}

export function refuseParcels(run: RunWithStops): void {
  if (isOver(run.state)) throw new DomainError("failed_precondition", "RUN_ENDED", "This run is over.");
  if (carriedOf(run.stops).size === 0) return;
  const message = "Its courier has parcels of it; what is collected stays with who has it.";
  throw new DomainError("failed_precondition", "RUN_HAS_PARCELS", message);
}

export async function tellTakenBack(tx: Tx, run: RunWithStops): Promise<void> {
  if (!run.courierId) return;
  await dropPosition(tx, run.courierId);
  await appendEvent(tx, runChanged("taken_back", run, { courierId: run.courierId, stopCount: 0 }));
}

const formerOf = ({ courierId, formerCourierIds }: RunWithStops) =>
  courierId ? [...new Set([...formerCourierIds, courierId])] : formerCourierIds;

async function requireFree(tx: Tx, { now }: Deps, run: RunWithStops, courierId: string): Promise<CourierRow> {
  const courier = await lockCourier(tx, courierId);
  if (!courier || courier.hubId !== run.hubId)
    throw new DomainError("not_found", "COURIER_NOT_FOUND", "There is no such courier at this hub.");
  const refuse = (reason: string, message: string) => new DomainError("failed_precondition", reason, message);
  if (courier.state !== "active") throw refuse("COURIER_SUSPENDED", "This courier may not take runs.");
  if (!courier.shiftStartedAt || (courier.shiftEndsAt && courier.shiftEndsAt <= now()))
    throw refuse("COURIER_OFF_SHIFT", "This courier is not on shift.");
  const underWay = (await runsUnderWayOf(tx, [courierId])).get(courierId);
  if (underWay && underWay !== run.id) throw refuse("COURIER_BUSY", "This courier has another run.");
  return courier;
}

/** @throws DomainError OVER_CAPACITY */
export async function requireRoom(
  tx: Tx,
  run: Pick<RunWithStops, "stops">,
  { capacityGrams, capacityParcels }: Pick<CourierRow, "capacityGrams" | "capacityParcels">,
): Promise<void> {
  const driven = run.stops.filter(({ state }) => state !== "removed");
  const ids = driven.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId));
  const weights = new Map((await findDeliveries(tx, ids)).map(({ id, weightGrams }) => [id, weightGrams]));
  const { grams, parcels } = heaviestLoad(driven, (id) => weights.get(id) ?? 0);
  if (grams <= capacityGrams && parcels <= capacityParcels) return;
  const message = "That is more than the vehicle holds.";
  throw new DomainError("failed_precondition", "OVER_CAPACITY", message, {
    grams: String(grams),
    capacity_grams: String(capacityGrams),
    parcels: String(parcels),
    capacity_parcels: String(capacityParcels),
  });
}
