import type { Tx } from "@souk/database/database";
import { type StoredOrder, saveOrderState } from "../db/order-store.ts";
import type { StoredShipment } from "../db/shipment-store.ts";
import { moveOrder } from "../domain/order-state.ts";
import { hasEnded, leftToPack } from "../domain/shipment.ts";

/**
 * Completes a locked order once nothing of it is to come: each part is cancelled, or all of it is packed and every parcel has
 * arrived or come back. The shipments are those of all parts, as they are now.
 */
export async function completeOrder(tx: Tx, order: StoredOrder, shipments: readonly StoredShipment[]): Promise<void> {
  if (order.state !== "placed") return;
  const isOver = order.sellerOrders.every(({ id, state, lines }) => {
    if (state === "cancelled" || state === "delivered") return true;
    const own = shipments.filter(({ sellerOrderId }) => sellerOrderId === id);
    return lines.every((line) => leftToPack(line) === 0) && hasEnded(own);
  });
  if (isOver) await saveOrderState(tx, order.id, { state: moveOrder(order.state, "completed") });
}
