import type { Courier, Run, Stop } from "./use-board.ts";

const isOver = ({ state }: Stop) => state === "done" || state === "failed" || state === "removed";

export const openStops = (run: Run): Stop[] => run.stops.filter((stop) => !isOver(stop));

export interface RunGroups {
  /** Somebody waits longer than was said. */
  readonly late: Run[];
  /** A courier drives it, or will. */
  readonly running: Run[];
  /** Nobody has taken it yet. */
  readonly waiting: Run[];
}

export function groupsOf(runs: readonly Run[]): RunGroups {
  const groups: RunGroups = { late: [], running: [], waiting: [] };
  for (const run of runs) {
    if (run.lateStops > 0) groups.late.push(run);
    else if (run.state === "planned" || run.state === "offered") groups.waiting.push(run);
    else groups.running.push(run);
  }
  return groups;
}

/** Who could drive something now. */
export function freeCouriers(couriers: readonly Courier[]): Courier[] {
  return couriers.filter((courier) => courier.shiftStartedAt && !courier.runId && !courier.isSuspended);
}
