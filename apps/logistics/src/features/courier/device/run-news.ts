import type { RunView, StopView } from "@/server/routers/courier/run-view";
import { isOpen } from "./apply-actions.ts";

/** What somebody else changed about a courier's work. */
export type RunNews =
  | {
      readonly kind: "added" | "removed";
      readonly stopId: string;
      readonly stop: StopView["kind"];
      readonly name: string;
    }
  | { readonly kind: "runGone"; readonly number: number };

/**
 * What is different in what the server says now, apart from what the courier did: stops that came, open stops that went, a run that is
 * no longer theirs. A run that begins or has ended is no news: the screen says so.
 */
export function newsOf(before: RunView | null, now: RunView | null): RunNews[] {
  if (!before || !isTheirs(before)) return [];
  const open = before.stops.filter(isOpen);
  if (now?.id !== before.id || now.state === "cancelled")
    return open.length > 0 ? [{ kind: "runGone", number: before.number }] : [];
  const isOn = (run: RunView, { id }: StopView) => run.stops.some((stop) => stop.id === id && stop.state !== "removed");
  return [
    ...now.stops.filter((stop) => isOpen(stop) && !isOn(before, stop)).map((stop) => newsAbout("added", stop)),
    ...open.filter((stop) => !isOn(now, stop)).map((stop) => newsAbout("removed", stop)),
  ];
}

const isTheirs = ({ state }: RunView) => state === "assigned" || state === "started";

const newsAbout = (kind: "added" | "removed", { id, kind: stop, partyName }: StopView): RunNews => ({
  ...{ kind, stopId: id, stop, name: partyName },
});
