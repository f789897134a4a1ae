import type { Tx } from "@souk/database/database";
import { wantCancelled } from "../db/booking-store.ts";
import { type DeliveryRow, lockDeliveries, openDeliveriesOf } from "../db/delivery-store.ts";
import { raiseException } from "../db/exception-store.ts";
import { lockRun, type RunWithStops } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { type DeliveryKind, hasLeft } from "../domain/delivery-state.ts";
import { moveTo } from "./move-delivery.ts";
import { refreshRun } from "./refresh-run.ts";
import { takeOffRun } from "./take-off-run.ts";

type Deps = Pick<LogisticsDeps, "now" | "stopServiceMs">;

interface Cancelled {
  readonly orderId: string;
  readonly sellerOrderId?: string;
  readonly shipmentId?: string;
  /** Returns are called off one by one: what becomes of an order is not asked of them. */
  readonly kind?: DeliveryKind;
}

/**
 * Deliveries that are wanted no more: those still at their seller are cancelled and come off their run; those that have
 * left go back. Repeating it finds none.
 */
export async function cancelDeliveries(tx: Tx, deps: Deps, which: Cancelled): Promise<void> {
  const { shipmentId, kind = "parcel", ...of } = which;
  const found = (await openDeliveriesOf(tx, { ...of, kind })).filter(
    ({ id }) => shipmentId === undefined || id === shipmentId,
  );
  const runs = new Map<string, RunWithStops>();
  // Runs before deliveries, as everybody locks them.
  for (const runId of [...new Set(found.flatMap(({ runId }) => runId ?? []))].toSorted()) {
    const run = await lockRun(tx, runId);
    if (run) runs.set(runId, run);
  }
  const locked = await lockDeliveries(
    tx,
    found.map(({ id }) => id),
  );
  const moved = locked.find(({ runId }) => runId !== null && !runs.has(runId));
  if (moved) throw new Error(`the delivery ${moved.id} came into a run at this moment; it is tried again`);
  for (const [runId, run] of runs) {
    // What goes back already stays with who brings it.
    const own = locked.filter((each) => each.runId === runId && each.state !== "returning");
    if (own.length === 0) continue;
    await takeOffRun(
      tx,
      run,
      own.map(({ id }) => id),
      deps.now(),
    );
  }
  for (const delivery of locked) await cancelOne(tx, deps, delivery, runs.get(delivery.runId ?? "")?.hubId);
  await wantCancelled(
    tx,
    locked.map(({ id }) => id),
    deps.now(),
  );
  for (const runId of runs.keys()) await refreshRun(tx, deps, runId);
}

async function cancelOne(tx: Tx, { now }: Deps, delivery: DeliveryRow, runHubId: string | undefined): Promise<void> {
  const move = { at: now(), actor: "order", change: { runId: null } };
  if (!hasLeft(delivery.state)) return void (await moveTo(tx, delivery, { ...move, to: "cancelled" }));
  if (delivery.state === "returning") return;
  // Whoever has it brings it back to their hub.
  const hubId = delivery.hubId ?? runHubId ?? null;
  await moveTo(tx, delivery, { ...move, change: { runId: null, hubId }, to: "returning", note: "ORDER_CANCELLED" });
  await raiseException(tx, {
    ...{ kind: "attempt_failed", cause: `cancelled:${delivery.id}`, at: now(), zoneId: delivery.zoneId },
    ...{ shipmentId: delivery.id, runId: delivery.runId, reason: "ORDER_CANCELLED" },
  });
}
