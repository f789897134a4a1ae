import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { isUniqueViolation } from "@souk/database/unique-violation";
import { raiseException } from "../db/exception-store.ts";
import { findAction, insertAction } from "../db/record-store.ts";
import { lockRun, type RunWithStops } from "../db/run-store.ts";
import { type Action, type ActionDeps, type Doing, type Result, refused, unchanged } from "./actions/action.ts";
import { collect, failPickup } from "./actions/collect.ts";
import { failDrop } from "./actions/fail-drop.ts";
import { handOver } from "./actions/hand-over.ts";
import { finishRun, startRun } from "./actions/run-actions.ts";
import { arrive, scan } from "./actions/scan.ts";
import { refreshRun } from "./refresh-run.ts";
import { tellZone } from "./tell-zone.ts";

/**
 * Records what a courier did, in one transaction with all that follows from it. The same action again gets the answer that
 * it got, whatever has happened since. What cannot be done is refused with a reason; it is recorded as well.
 */
export async function recordAction(deps: ActionDeps, courierId: string, action: Action): Promise<Result> {
  try {
    return await inTransaction(deps.db, (tx) => recordOnce(tx, deps, courierId, action));
  } catch (error) {
    // Twins that name different runs have no lock in common: the second reads what the first was answered.
    if (!isUniqueViolation(error, "actions_courier_id_id_pk")) throw error;
    return inTransaction(deps.db, (tx) => recordOnce(tx, deps, courierId, action));
  }
}

async function recordOnce(tx: Tx, deps: ActionDeps, courierId: string, action: Action): Promise<Result> {
  const run = await lockRun(tx, action.runId);
  const stored = await findAction(tx, courierId, action.id);
  if (stored) return { outcome: stored.outcome, reason: stored.reason, pinTriesLeft: stored.pinTriesLeft };
  const result = await perform({ tx, deps, action, courierId }, run);
  await insertAction(tx, {
    ...{ courierId, id: action.id, kind: action.kind, runId: action.runId, stopId: action.stopId || null },
    ...{ deviceAt: action.deviceAt, recordedAt: deps.now(), outcome: result.outcome },
    ...{ reason: result.reason ?? "", pinTriesLeft: result.pinTriesLeft ?? 0 },
  });
  if (run && result.outcome === "refused") {
    await tellDispatcher({ tx, deps, run, action, courierId }, result);
    await tellZone(tx, run.zoneId);
  }
  if (run && result.outcome === "done" && action.kind !== "scan") await refreshRun(tx, deps, run.id);
  return result;
}

async function perform(doing: Omit<Doing, "run">, run: RunWithStops | undefined): Promise<Result> {
  const { action, courierId } = doing;
  if (!run) return refused("RUN_NOT_FOUND");
  if (run.courierId !== courierId || run.state === "offered")
    return refused(run.formerCourierIds.includes(courierId) ? "RUN_REASSIGNED" : "RUN_NOT_FOUND");
  if (run.state === "cancelled") return refused("RUN_CANCELLED");
  if (run.state === "finished") return action.kind === "finish_run" ? unchanged : refused("RUN_FINISHED");
  if (action.kind === "start_run") return startRun({ ...doing, run });
  if (run.state !== "started") return refused("RUN_NOT_STARTED");
  if (action.kind === "finish_run") return finishRun({ ...doing, run });
  return performAtStop({ ...doing, run });
}

async function performAtStop(doing: Doing): Promise<Result> {
  const { run, action } = doing;
  const stop = run.stops.find(({ id }) => id === action.stopId);
  if (!stop) return refused("STOP_NOT_FOUND");
  if (stop.state === "removed") return refused("STOP_REMOVED");
  const at = { ...doing, stop };
  switch (action.kind) {
    case "arrive":
      return arrive(at);
    case "scan":
      return scan(at);
    case "collect":
      return collect(at);
    case "hand_over":
      return handOver(at);
    default:
      if (stop.state === "failed") return unchanged;
      if (stop.state === "done") return refused("STOP_ENDED");
      return stop.kind === "pickup" ? failPickup(at) : failDrop(at);
  }
}

/** What a courier did in earnest and could not be recorded is a dispatcher's to look at: something changed hands. */
const inEarnest: ReadonlySet<string> = new Set(["collect", "hand_over", "fail"]);
/** These the courier mends at the door. */
const mendable: ReadonlySet<string> = new Set([
  ...["PIN_WRONG", "PIN_LOCKED", "PROOF_MISSING", "NOTHING_SCANNED", "RUN_NOT_FOUND", "STOP_NOT_FOUND"],
  ...["NOT_A_PICKUP", "NOT_A_DROP", "RUN_NOT_STARTED"],
]);

async function tellDispatcher({ tx, deps, run, action, courierId }: Doing, { reason = "" }: Result): Promise<void> {
  if (!inEarnest.has(action.kind) || mendable.has(reason)) return;
  const stop = run.stops.find(({ id }) => id === action.stopId);
  await raiseException(tx, {
    ...{ kind: "action_refused", cause: `action:${courierId}:${action.id}`, at: deps.now(), zoneId: run.zoneId },
    ...{ runId: run.id, stopId: stop?.id ?? null, shipmentId: stop?.parcels[0]?.shipmentId ?? null, courierId },
    ...{ reason, note: action.note, failureReason: action.failureReason ?? null },
  });
}
