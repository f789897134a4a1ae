import { inTransaction } from "@souk/database/transaction";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { hasTurn } from "./db/run-store.ts";
import type { PayoutDeps } from "./use-cases/payouts/payout-deps.ts";
import { proposeIn } from "./use-cases/payouts/propose-run.ts";

const intervalMs = 60_000;

/** Proposes a payout run once in each turn of the schedule, as soon as there is something to pay. Approves none. */
export function createPayoutSchedule(deps: PayoutDeps): Worker {
  const { db, now, timing, log } = deps;
  const run = async () => {
    const scheduleTurn = Math.floor(now().getTime() / timing.payoutEveryMs);
    if (await hasTurn(db, scheduleTurn)) return;
    const runId = await inTransaction(db, (tx) => proposeIn(deps, tx, { proposedBy: "schedule", scheduleTurn }));
    if (runId) log.info({ runId }, "a payout run was proposed; an operator has to approve it");
  };
  return createPeriodicWorker({ name: "payout-schedule", intervalMs, log, run });
}
