import { appendEvent } from "@souk/events/append-event";
import { insertTimelineEntries } from "../../db/timeline-store.ts";
import type { TimelineKind } from "../../domain/order.ts";
import type { Return } from "../../domain/return.ts";
import { type ReturnChange, returnChanged } from "../../events/return-events.ts";
import type { ReturnWork } from "./work-on-return.ts";

const kindOf = {
  requested: "return_requested",
  approved: "return_approved",
  declined: "return_declined",
  cancelled: "return_cancelled",
  expired: "return_expired",
  received: "return_received",
  // The payment's own event puts it on the timeline.
  refunded: undefined,
} as const satisfies Record<ReturnChange, TimelineKind | undefined>;

/** Puts what became of a return on the order's timeline and tells of it, in the transaction that does it. */
export async function tellReturn(
  { tx, order, part, at }: Pick<ReturnWork, "tx" | "order" | "part" | "at">,
  change: ReturnChange,
  after: Return,
): Promise<void> {
  const kind = kindOf[change];
  if (kind) {
    const entry = { orderId: order.id, sellerOrderId: part.id, kind, cause: `return:${after.id}`, at };
    await insertTimelineEntries(tx, [entry]);
  }
  await appendEvent(tx, returnChanged(change, { order, part, after }));
}
