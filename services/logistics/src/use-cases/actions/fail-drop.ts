import { lockDeliveries, updateDelivery } from "../../db/delivery-store.ts";
import { raiseException } from "../../db/exception-store.ts";
import { updateStop } from "../../db/run-store.ts";
import { takenOf } from "../../domain/carried.ts";
import { moveStop } from "../../domain/stop-state.ts";
import { moveTo } from "../move-delivery.ts";
import { type DoingAtStop, done, type Result, refused } from "./action.ts";

/** Nobody took it: it stays with its courier, and a dispatcher decides what comes next. */
export async function failDrop({ tx, deps, run, stop, action, courierId }: DoingAtStop): Promise<Result> {
  const ids = stop.parcels.filter(({ state }) => state !== "left").map(({ shipmentId }) => shipmentId);
  const taken = takenOf(run.stops);
  if (!ids.every((id) => taken.has(id))) return refused("NOT_COLLECTED");
  const at = deps.now();
  const failureReason = action.failureReason ?? "other";
  for (const delivery of await lockDeliveries(tx, ids)) {
    const change = { runId: null, hubId: run.hubId };
    const attempt = { attemptCount: delivery.attemptCount + 1, failureReason };
    const move = { at, actor: `user:${courierId}`, failureReason, note: action.note };
    if (delivery.state === "collected")
      await moveTo(tx, delivery, { ...move, to: "attempt_failed", change: { ...change, ...attempt } });
    // Its seller did not take it back: it waits at the hub for another run there.
    else await updateDelivery(tx, delivery.id, change);
    await raiseException(tx, {
      ...{ kind: "attempt_failed", cause: `attempt:${stop.id}:${delivery.id}`, at, zoneId: run.zoneId },
      ...{ shipmentId: delivery.id, runId: run.id, stopId: stop.id, courierId, failureReason, note: action.note },
    });
  }
  const arrivedAt = stop.arrivedAt ?? at;
  await updateStop(tx, stop.id, { state: moveStop(stop.state, "failed"), arrivedAt, endedAt: at, failureReason });
  return done;
}
