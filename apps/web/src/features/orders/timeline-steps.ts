import type { DropStepView, FailureName, StepKind } from "@/server/routers/order/drop-view";
import type { SellerOrderState } from "@/server/routers/order/order-view";
import type { TimelineEntryView, TimelineKind } from "@/server/routers/order/timeline-entry-view";

export interface TimelineStepView {
  readonly kind: TimelineKind | StepKind;
  readonly state: "done" | "current" | "future" | "failed";
  /** ISO 8601; null for what is to come. */
  readonly at: string | null;
  readonly failure?: FailureName | null;
}

/** The way of a parcel; what concerns only the money is shown when it happens. */
const way = ["placed", "packed", "handed_over", "delivered"] as const satisfies readonly TimelineKind[];

/** What happened to one seller's part and to its parcels on their way, what happens now and what is to come. */
export function timelineSteps(
  state: SellerOrderState,
  entries: readonly TimelineEntryView[],
  onTheWay: readonly DropStepView[] = [],
): TimelineStepView[] {
  const past = [
    ...entries.map(({ kind, at }): TimelineStepView & { at: string } => ({
      kind,
      state: kind === "cancelled" ? "failed" : "done",
      at,
    })),
    ...onTheWay.map(({ kind, at, failure }): TimelineStepView & { at: string } => {
      return { kind, state: kind === "attempt_failed" ? "failed" : "done", at, failure };
    }),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  // Somebody sends it back: it came. Or it came back by itself: it will not come.
  const isReturned = entries.some(({ kind }) => kind.startsWith("return_") || kind === "came_back");
  if (state === "cancelled" || isReturned) return past;
  const known = new Set(entries.map((entry) => entry.kind));
  const reached = way.findLastIndex((kind) => known.has(kind));
  const ahead = way.slice(reached + 1).map((kind, at): TimelineStepView => {
    return { kind, state: at === 0 ? "current" : "future", at: null };
  });
  return [...past, ...ahead];
}
