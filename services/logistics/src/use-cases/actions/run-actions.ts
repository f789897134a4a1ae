import { dropPosition } from "../../db/courier-store.ts";
import { findZone } from "../../db/fleet-store.ts";
import { updateRun } from "../../db/run-store.ts";
import { moveRun } from "../../domain/run-state.ts";
import { isOpen } from "../../domain/stop-state.ts";
import { type Doing, done, type Result, refused, unchanged } from "./action.ts";

export async function startRun({ tx, deps, run }: Doing): Promise<Result> {
  if (run.state === "started") return unchanged;
  await updateRun(tx, run.id, { state: moveRun(run.state, "started"), startedAt: deps.now() });
  return done;
}

/** What it earned is fixed. */
export async function finishRun({ tx, deps, run, courierId }: Doing): Promise<Result> {
  if (run.stops.some(({ state }) => isOpen(state))) return refused("STOPS_OPEN");
  const zone = await findZone(tx, run.zoneId);
  const doneCount = run.stops.filter(({ state }) => state === "done" || state === "failed").length;
  const meters = BigInt(run.distanceMeters);
  const perKilometer = zone?.courierPerKilometerMinor ?? 0n;
  const earningsMinor = BigInt(doneCount) * (zone?.courierPerStopMinor ?? 0n) + (perKilometer * meters + 500n) / 1_000n;
  const change = { state: moveRun(run.state, "finished"), finishedAt: deps.now(), doneCount, earningsMinor };
  await updateRun(tx, run.id, change);
  await dropPosition(tx, courierId);
  return done;
}
