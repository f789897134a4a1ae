import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { findOrderOf } from "../db/fulfilment-store.ts";
import { lockOrder, type StoredOrder } from "../db/order-store.ts";
import { type StoredShipment, shipmentsOf } from "../db/shipment-store.ts";
import type { SellerOrder } from "../domain/order.ts";

export interface WorkDeps {
  readonly db: Db;
  readonly now: () => Date;
}

export interface WorkInput {
  readonly request: RequestKey;
  readonly sellerId: string;
  readonly sellerOrderId: string;
  /** Of the seller's people. */
  readonly actorId: string;
  /** Of the seller order when it was looked at; undefined: however it is now. */
  readonly version?: number;
}

export interface Work {
  readonly tx: Tx;
  readonly order: StoredOrder;
  readonly part: SellerOrder;
  readonly shipments: readonly StoredShipment[];
  readonly at: Date;
}

/**
 * Has a seller change one of its seller orders, once per request and with the order locked.
 * @throws DomainError SELLER_ORDER_NOT_FOUND for strangers too, SELLER_ORDER_CHANGED when somebody was faster
 */
export async function workOn(deps: WorkDeps, input: WorkInput, run: (work: Work) => Promise<void>): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const orderId = await findOrderOf(tx, input);
    const order = orderId === undefined ? undefined : await lockOrder(tx, orderId);
    const part = order?.sellerOrders.find(({ id }) => id === input.sellerOrderId);
    if (!order?.placedAt || !part) throw sellerOrderNotFound();
    if (input.version !== undefined && input.version !== part.version) throw changed();
    await run({ tx, order, part, shipments: await shipmentsOf(tx, [part.id]), at: deps.now() });
  });
}

export function sellerOrderNotFound(): DomainError {
  return new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "This seller has no such order.");
}

function changed(): DomainError {
  const message = "Somebody has changed this order since you looked at it; look again.";
  return new DomainError("conflict", "SELLER_ORDER_CHANGED", message);
}
