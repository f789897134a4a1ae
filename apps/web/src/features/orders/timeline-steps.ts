import type { SellerOrderState } from "@/server/routers/order/order-view";
import type { TimelineEntryView, TimelineKind } from "@/server/routers/order/timeline-entry-view";

export interface TimelineStepView {
  readonly kind: TimelineKind;
  readonly state: "done" | "current" | "future" | "failed";
  /** ISO 8601; null for what is to come. */
  readonly at: string | null;
}

/** The way of a parcel; what concerns only the money is shown when it happens. */
const way = ["placed", "packed", "handed_over", "delivered"] as const satisfies readonly TimelineKind[];

/** What happened to one seller's part, what happens now and what is to come. */
export function timelineSteps(state: SellerOrderState, entries: readonly TimelineEntryView[]): TimelineStepView[] {
  const past = entries.map(({ kind, at }): TimelineStepView => {
    const isEnd = kind === "cancelled";
    return { kind, state: isEnd ? "failed" : "done", at };
  });
  // Somebody sends it back: it came.
  const isReturned = entries.some(({ kind }) => kind.startsWith("return_"));
  if (state === "cancelled" || isReturned) return past;
  const known = new Set(entries.map((entry) => entry.kind));
  const reached = way.findLastIndex((kind) => known.has(kind));
  const ahead = way.slice(reached + 1).map((kind, at): TimelineStepView => {
    return { kind, state: at === 0 ? "current" : "future", at: null };
  });
  return [...past, ...ahead];
}
