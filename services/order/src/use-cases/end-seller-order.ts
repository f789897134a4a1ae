import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { type Cancellation, cancelSellerOrders, type StoredOrder } from "../db/order-store.ts";
import { shipmentsOf } from "../db/shipment-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import type { SellerOrder } from "../domain/order.ts";
import { moveSellerOrder } from "../domain/order-state.ts";
import { sellerOrderCancelled } from "../events/order-events.ts";
import { cancelWhole } from "./cancel-order.ts";
import { completeOrder } from "./complete-order.ts";

/**
 * Ends one seller's part of a locked order; the last part ends the order, and only that is told. Its stock and its part of
 * the held money follow from the event.
 */
export async function endSellerOrder(
  tx: Tx,
  order: StoredOrder,
  part: SellerOrder,
  cancellation: Cancellation,
  at: Date,
): Promise<void> {
  moveSellerOrder(part.state, "cancelled");
  const others = order.sellerOrders.filter(({ id }) => id !== part.id);
  if (others.every(({ state }) => state === "cancelled")) return cancelWhole(tx, order, cancellation, at);
  const entry = { orderId: order.id, sellerOrderId: part.id, kind: "cancelled", at } as const;
  await cancelSellerOrders(tx, [part.id], cancellation);
  await insertTimelineEntries(tx, [{ ...entry, cause: `${cancellation.by}:${part.id}` }]);
  await appendEvent(tx, sellerOrderCancelled(order, part));
  const standing = others.filter(({ state }) => state !== "cancelled");
  const shipments = await shipmentsOf(
    tx,
    standing.map(({ id }) => id),
  );
  await completeOrder(tx, { ...order, sellerOrders: standing }, shipments);
}
