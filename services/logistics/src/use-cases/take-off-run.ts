import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { dropPosition } from "../db/courier-store.ts";
import { bumpRun, type RunWithStops, setParcels, updateRun, updateStop } from "../db/run-store.ts";
import { isUnderWay, moveRun } from "../domain/run-state.ts";
import { isOpen, moveStop } from "../domain/stop-state.ts";
import { runChanged } from "../events/delivery-events.ts";

/**
 * Takes parcels off the open stops of a locked run. A stop that nothing is left for is removed; a run with no stop left
 * that nobody has begun to drive is cancelled. The state of the deliveries is the caller's to change, and `refreshRun`
 * is to follow.
 */
export async function takeOffRun(
  tx: Tx,
  run: RunWithStops,
  shipmentIds: readonly string[],
  at: Date,
  { endsEmpty = true } = {},
): Promise<void> {
  const gone = new Set(shipmentIds);
  let left = 0;
  for (const stop of run.stops.filter(({ state }) => isOpen(state))) {
    const going = stop.parcels.filter((each) => gone.has(each.shipmentId) && each.state !== "left");
    await setParcels(
      tx,
      stop.id,
      going.map(({ shipmentId }) => shipmentId),
      "left",
    );
    const stays = stop.parcels.some((each) => !gone.has(each.shipmentId) && each.state !== "left");
    if (stays) left++;
    else await updateStop(tx, stop.id, { state: moveStop(stop.state, "removed"), endedAt: at });
  }
  await bumpRun(tx, run.id);
  if (endsEmpty && left === 0 && run.state !== "started") await endEmptyRun(tx, run, at);
}

async function endEmptyRun(tx: Tx, run: RunWithStops, at: Date): Promise<void> {
  await updateRun(tx, run.id, { state: moveRun(run.state, "cancelled"), finishedAt: at, offerEndsAt: null });
  if (!run.courierId) return;
  await dropPosition(tx, run.courierId);
  if (isUnderWay(run.state) || run.state === "offered")
    await appendEvent(tx, runChanged("taken_back", run, { courierId: run.courierId, stopCount: 0 }));
}
