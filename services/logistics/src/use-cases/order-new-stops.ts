import type { Tx } from "@souk/database/database";
import { lockRun, saveStopPlans } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { bestOrder } from "./best-order.ts";
import { runNotFound } from "./dispatch-access.ts";

/** Few: a run is locked meanwhile. A run has a few dozen stops. */
const iterations = 200;

/** Puts the open stops of a locked run into the best order that is found quickly. `refreshRun` is to follow. */
export async function orderNewStops(
  tx: Tx,
  deps: Pick<LogisticsDeps, "now" | "stopServiceMs">,
  runId: string,
): Promise<void> {
  const run = await lockRun(tx, runId);
  if (!run) throw runNotFound();
  const { stops } = await bestOrder(tx, deps, run, { iterations });
  await saveStopPlans(tx, stops);
}
