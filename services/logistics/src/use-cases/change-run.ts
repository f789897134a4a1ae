import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { findCourier } from "../db/courier-store.ts";
import { type DeliveryRow, lockDeliveries, updateDelivery } from "../db/delivery-store.ts";
import { bumpRun, lockRun, type RunWithStops, type StopWithParcels, saveStopPlans } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { takenOf } from "../domain/carried.ts";
import { isOver } from "../domain/run-state.ts";
import { isOpen } from "../domain/stop-state.ts";
import { addToRun, deliveryNotFound } from "./add-to-run.ts";
import { lockOwnRun, requireZone, runNotFound } from "./dispatch-access.ts";
import { requireRoom } from "./give-run.ts";
import { moveTo } from "./move-delivery.ts";
import { orderNewStops } from "./order-new-stops.ts";
import { refreshRun } from "./refresh-run.ts";
import { takeOffRun } from "./take-off-run.ts";

type Deps = Pick<LogisticsDeps, "db" | "now" | "sealer" | "stopServiceMs">;

interface Input {
  readonly request: RequestKey;
  readonly userId: string;
  readonly runId: string;
  readonly version: number;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly stopIds: readonly string[];
}

/**
 * Adds deliveries to a run, takes some off, and orders its open stops.
 * @throws DomainError RUN_NOT_FOUND, RUN_CHANGED, RUN_ENDED, DELIVERY_NOT_FOUND, DELIVERY_NOT_READY, DELIVERY_COLLECTED,
 * STOP_NOT_FOUND, PICKUP_AFTER_DROP, OVER_CAPACITY
 */
export async function changeRun(deps: Deps, input: Input): Promise<void> {
  const { userId, runId, version, add, remove, stopIds } = input;
  await once(deps.db, input.request, async (tx) => {
    const run = await lockOwnRun(tx, { userId, runId, version });
    if (isOver(run.state)) throw new DomainError("failed_precondition", "RUN_ENDED", "This run is over.");
    const actor = `user:${userId}`;
    // Before others leave it, so that a run which is to carry only new ones does not end between the two.
    if (add.length > 0)
      await addToRun(tx, deps, { run, zone: await requireZone(tx, userId, run.zoneId), shipmentIds: add, actor });
    if (remove.length > 0) await removeFrom(tx, deps, { run: await again(tx, runId), shipmentIds: remove, actor });
    const changed = await again(tx, runId);
    if (stopIds.length === 0 && add.length > 0) await orderNewStops(tx, deps, runId);
    else await orderStops(tx, changed, stopIds);
    const courier = changed.courierId ? await findCourier(tx, changed.courierId) : undefined;
    if (courier) await requireRoom(tx, await again(tx, runId), courier);
    await bumpRun(tx, runId);
    await refreshRun(tx, deps, runId);
  });
}

async function again(tx: Tx, runId: string): Promise<RunWithStops> {
  const run = await lockRun(tx, runId);
  if (!run) throw runNotFound();
  return run;
}

interface Removing {
  readonly run: RunWithStops;
  readonly shipmentIds: readonly string[];
  readonly actor: string;
}

/** They wait for a run again, where they are. @throws DomainError DELIVERY_NOT_FOUND, DELIVERY_COLLECTED */
export async function removeFrom(tx: Tx, { now }: Deps, { run, shipmentIds, actor }: Removing): Promise<void> {
  const locked = await lockDeliveries(tx, shipmentIds);
  if (locked.length < new Set(shipmentIds).size || locked.some(({ runId }) => runId !== run.id))
    throw deliveryNotFound();
  const taken = takenOf(run.stops);
  if (locked.some(({ id }) => taken.has(id)))
    throw new DomainError("failed_precondition", "DELIVERY_COLLECTED", "Its courier has it already.");
  await takeOffRun(tx, run, shipmentIds, now());
  for (const delivery of locked) await letWait(tx, delivery, { at: now(), actor });
}

/** Back to where it waited before it was planned. */
export async function letWait(
  tx: Tx,
  delivery: DeliveryRow,
  { at, actor, note }: { at: Date; actor: string; note?: string },
): Promise<void> {
  if (delivery.state === "returning") return updateDelivery(tx, delivery.id, { runId: null });
  const to = delivery.hubId ? "at_hub" : "ready";
  await moveTo(tx, delivery, { to, at, actor, note, change: { runId: null } });
}

/** Numbers open stops anew: as wanted, those left out after them in their order. */
async function orderStops(tx: Tx, run: RunWithStops, wanted: readonly string[]): Promise<void> {
  const open = run.stops.filter(({ state }) => isOpen(state));
  const byId = new Map(open.map((stop) => [stop.id, stop]));
  const named = wanted.map((id) => {
    const stop = byId.get(id);
    if (!stop) throw new DomainError("not_found", "STOP_NOT_FOUND", "This run has no such open stop.");
    return stop;
  });
  const ordered = [...new Set([...named, ...pickupsFirst(open.filter(({ id }) => !wanted.includes(id)))])];
  requirePickupsFirst(ordered);
  const ended = Math.max(0, ...run.stops.filter(({ state }) => !isOpen(state)).map(({ number }) => number));
  await saveStopPlans(
    tx,
    ordered.map(({ id, estimatedArrival }, at) => ({ id, number: ended + at + 1, estimatedArrival })),
  );
}

/** New pick-ups come after the drops that were there: they are driven before what they are for. */
function pickupsFirst(stops: readonly StopWithParcels[]): StopWithParcels[] {
  return [...stops.filter(({ kind }) => kind === "pickup"), ...stops.filter(({ kind }) => kind === "drop")];
}

function requirePickupsFirst(stops: readonly StopWithParcels[]): void {
  const dropped = new Set<string>();
  for (const { kind, parcels } of stops) {
    for (const { shipmentId, state } of parcels) {
      if (state === "left") continue;
      if (kind === "drop") dropped.add(shipmentId);
      else if (dropped.has(shipmentId))
        throw new DomainError(
          "failed_precondition",
          "PICKUP_AFTER_DROP",
          "A parcel is collected before it is brought.",
        );
    }
  }
}
