import { keepPosition } from "../db/stop-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { refreshRun } from "./refresh-run.ts";

type Deps = Pick<LogisticsDeps, "db" | "now" | "stopServiceMs" | "estimateEveryMs">;

interface Input {
  readonly courierId: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Where a courier is, kept while they are on a started run: false otherwise. Now and then, `estimateEveryMs` apart, the arrivals at
 * the stops that are left follow it.
 */
export async function sharePosition(deps: Deps, input: Input): Promise<boolean> {
  const { db, now, estimateEveryMs } = deps;
  const kept = await keepPosition(db, { ...input, at: now(), estimateEveryMs });
  if (kept?.isEstimateDue) await db.transaction((tx) => refreshRun(tx, deps, kept.runId, "position"));
  return kept !== undefined;
}
