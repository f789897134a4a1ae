import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { giveBackUses } from "../db/claim-store.ts";
import {
  type Cancellation,
  cancelSellerOrders,
  lockOrder,
  type StoredOrder,
  saveOrderState,
} from "../db/order-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import { canCancel, moveOrder } from "../domain/order-state.ts";
import { orderCancelled } from "../events/order-events.ts";

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
}

/** Cancels an order its shopper still controls. Void and restock follow from `order.cancelled`. */
export async function cancelOrder(
  deps: Deps,
  input: { request: RequestKey; orderId: string; shopperId: string },
): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const order = requireOwn(await lockOrder(tx, input.orderId), input.shopperId);
    if (order.state === "cancelled") return;
    if (!canCancel(order.state, order.sellerOrders)) {
      throw new DomainError(
        "failed_precondition",
        "ORDER_PACKED",
        "A seller has packed it already; ask for a return instead.",
      );
    }
    await cancelWhole(tx, order, { by: "shopper" }, deps.now());
  });
}

/** Undoes a checkout whatever it came to. Nothing to undo is no error. */
export async function abandonOrder(deps: Deps, input: { orderId: string }): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    if (order?.state === "quoted") {
      await saveOrderState(tx, order.id, { state: moveOrder(order.state, "abandoned") });
      await giveBackUses(tx, [order.id]);
    }
    if (order?.state === "placed") await cancelWhole(tx, order, { by: null }, deps.now());
  });
}

/** A placed order of that shopper. @throws DomainError not_found ORDER_NOT_FOUND */
export function requireOwn(order: StoredOrder | undefined, shopperId: string): StoredOrder {
  if (order?.placedAt && order.shopperId === shopperId) return order;
  throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
}

/** Ends a locked order with all its parts. */
export async function cancelWhole(tx: Tx, order: StoredOrder, cancellation: Cancellation, at: Date): Promise<void> {
  const standing = order.sellerOrders.filter(({ state }) => state !== "cancelled");
  await saveOrderState(tx, order.id, { state: moveOrder(order.state, "cancelled") });
  await cancelSellerOrders(
    tx,
    standing.map(({ id }) => id),
    cancellation,
  );
  await giveBackUses(tx, [order.id]);
  const cause = cancellation.by ?? "abandoned";
  await insertTimelineEntries(tx, [{ orderId: order.id, kind: "cancelled", cause, at }]);
  await appendEvent(tx, orderCancelled(order, cancellation.by, standing));
}
