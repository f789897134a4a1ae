import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { expireReturns } from "./use-cases/returns/cancel-return.ts";
import { type RefundDeps, settleRefunds } from "./use-cases/returns/refund-return.ts";

/** Finds out about refunds without an outcome, and gives up what never came. Several may run at once. */
export function createReturnWorker(deps: RefundDeps, intervalMs: number): Worker {
  const run = async (stopping: AbortSignal) => {
    const settled = await settleRefunds(deps, stopping);
    if (settled > 0) deps.log.info({ settled }, "refunds of returns are settled");
    const expired = await expireReturns(deps, stopping);
    if (expired > 0) deps.log.info({ expired }, "approved returns that never came are given up");
  };
  return createPeriodicWorker({ name: "return-worker", intervalMs, log: deps.log, run });
}
