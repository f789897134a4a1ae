import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { lockOrder, type StoredOrder, saveOrderState } from "../db/order-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import { moveOrder } from "../domain/order-state.ts";
import { orderPlaced } from "../events/order-events.ts";

/** Makes a quoted order one that shopper and sellers see. A repeat returns it; an abandoned one cannot be placed. */
export async function placeOrder(
  deps: { db: Db; now: () => Date },
  input: { orderId: string; paymentId: string },
): Promise<StoredOrder> {
  return inTransaction(deps.db, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    if (!order) throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
    if (order.state === "abandoned" || order.state === "cancelled") {
      throw new DomainError("failed_precondition", "ORDER_CANCELLED", "This order was cancelled; start a new one.");
    }
    if (order.state !== "quoted") return order;
    const placedAt = deps.now();
    const placed = { ...order, state: moveOrder(order.state, "placed"), paymentId: input.paymentId, placedAt };
    const entry = { orderId: order.id, cause: "checkout", at: placedAt };
    await Promise.all([
      saveOrderState(tx, order.id, { state: placed.state, paymentId: input.paymentId, placedAt }),
      insertTimelineEntries(tx, [
        { ...entry, kind: "placed" },
        { ...entry, kind: "payment_authorized" },
      ]),
      appendEvent(tx, orderPlaced(placed)),
    ]);
    return placed;
  });
}
