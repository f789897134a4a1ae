import type { RunView, StopView } from "@/server/routers/courier/run-view";
import type { Action } from "./action.ts";

/**
 * The run as its courier has to see it: as the server last said, with everything done since. Doing something twice changes nothing, so
 * it does not matter whether the server knew of an action already.
 */
export function applyActions(run: RunView, actions: readonly Action[]): RunView {
  return actions.reduce((now, action) => (action.runId === now.id ? applyAction(now, action) : now), run);
}

function applyAction(run: RunView, action: Action): RunView {
  if (action.kind === "startRun") return run.state === "assigned" ? { ...run, state: "started" } : run;
  if (action.kind === "finishRun") return { ...run, state: "finished" };
  return {
    ...run,
    stops: run.stops.map((stop) => (stop.id === action.stopId && isOpen(stop) ? applyToStop(stop, action) : stop)),
  };
}

function applyToStop(stop: StopView, { kind, code, failureReason }: Action): StopView {
  switch (kind) {
    case "arrive":
      return { ...stop, state: "arrived" };
    case "scan":
      return {
        ...stop,
        parcels: stop.parcels.map((parcel) => (parcel.code === code ? { ...parcel, isScanned: true } : parcel)),
      };
    case "collect":
    case "handOver":
      return { ...stop, state: "done" };
    case "fail":
      return { ...stop, state: "failed", failureReason: failureReason ?? "other" };
    default:
      return stop;
  }
}

export const isOpen = ({ state }: Pick<StopView, "state">): boolean => state === "pending" || state === "arrived";

/** Stops that are the courier's to do or were; what was taken off the run is not counted. */
export const stopsOf = (run: RunView): StopView[] => run.stops.filter(({ state }) => state !== "removed");

/** What is to be done next; undefined when every stop has ended. */
export function nextStop(run: RunView): StopView | undefined {
  const open = stopsOf(run).filter(isOpen);
  return open.find(({ state }) => state === "arrived") ?? open[0];
}
