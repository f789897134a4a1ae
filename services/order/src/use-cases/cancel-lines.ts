import { appendEvent } from "@souk/events/append-event";
import { newId } from "@souk/ids/id";
import { saveCancelledLines } from "../db/line-cancellation-store.ts";
import { saveSellerOrderState } from "../db/order-store.ts";
import { shipmentsOf } from "../db/shipment-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import type { CancelReason } from "../domain/cancellation.ts";
import { type CancelledPieces, cancellationOf } from "../domain/line-cancellation.ts";
import type { OrderLine } from "../domain/order.ts";
import { moveSellerOrder } from "../domain/order-state.ts";
import { packingState } from "../domain/shipment.ts";
import { sellerOrderMoved } from "../events/fulfilment-events.ts";
import { linesCancelled } from "../events/order-events.ts";
import { planCancellation } from "./cancellation-plan.ts";
import { completeOrder } from "./complete-order.ts";
import { endSellerOrder } from "./end-seller-order.ts";
import { finishPacking } from "./pack-seller-order.ts";
import { type Work, type WorkDeps, type WorkInput, workOn } from "./work-on-seller-order.ts";

/**
 * A seller cannot send some pieces that are not packed. Their stock and their part of the held money follow from the event. With the
 * last pieces of all the seller order ends; when what is left is packed already, it is packed, or has left as its parcels have.
 */
export async function cancelLines(
  deps: WorkDeps,
  input: WorkInput & { lines: readonly CancelledPieces[]; reason: CancelReason },
): Promise<void> {
  const { reason } = input;
  await workOn(deps, input, async (work) => {
    const { tx, order, part, at } = work;
    const { pieces, lines, isWhole } = planCancellation(part, input.lines);
    if (isWhole) return endSellerOrder(tx, order, part, { by: "seller", reason }, at);
    const gone = cancellationOf(part, pieces);
    const id = newId();
    await saveCancelledLines(tx, part.id, { pieces, reason, gone });
    await insertTimelineEntries(tx, [
      { orderId: order.id, sellerOrderId: part.id, kind: "lines_cancelled", cause: `lines:${id}`, at },
    ]);
    await appendEvent(tx, linesCancelled(order, part, { id, pieces, reason, gone }));
    await follow(work, lines);
  });
}

/** The seller order is as far as what is left of it. */
async function follow(work: Work, lines: readonly OrderLine[]): Promise<void> {
  const { tx, order, part, shipments, at } = work;
  const state = packingState(lines, shipments);
  if (state === "placed") return saveSellerOrderState(tx, part.id, state);
  if (state === "packed") return finishPacking(work);
  await saveSellerOrderState(tx, part.id, moveSellerOrder(part.state, state));
  const passed = state === "delivered" ? (["handed_over", "delivered"] as const) : (["handed_over"] as const);
  for (const kind of passed) {
    await insertTimelineEntries(tx, [
      { orderId: order.id, sellerOrderId: part.id, kind, cause: `${kind}:${part.id}`, at },
    ]);
    await appendEvent(tx, sellerOrderMoved(kind, order, part));
  }
  const sellerOrders = order.sellerOrders.map((each) => (each.id === part.id ? { ...part, state, lines } : each));
  const all = await shipmentsOf(
    tx,
    sellerOrders.map(({ id }) => id),
  );
  await completeOrder(tx, { ...order, sellerOrders }, all);
}
