import type { Conn } from "@souk/database/database";
import { findOrder, type StoredOrder } from "../../db/order-store.ts";
import { orderOfReturn, returnsOf } from "../../db/return-store.ts";
import type { SellerOrder } from "../../domain/order.ts";
import type { Return } from "../../domain/return.ts";
import { returnNotFound } from "./work-on-return.ts";

interface Found {
  readonly order: StoredOrder;
  readonly part: SellerOrder;
  readonly found: Return;
  /** Of the same seller order, this one too. */
  readonly all: readonly Return[];
}

/** A return with its order. @throws DomainError RETURN_NOT_FOUND when it is not that seller's */
export async function readReturn(
  { db }: { db: Conn },
  { returnId, sellerId }: { returnId: string; sellerId?: string },
): Promise<Found> {
  const orderId = await orderOfReturn(db, sellerId === undefined ? { returnId } : { returnId, sellerId });
  const order = orderId === undefined ? undefined : await findOrder(db, orderId);
  if (!order) throw returnNotFound();
  const returns = await returnsOf(db, order.id);
  const found = returns.find(({ id }) => id === returnId);
  const part = order.sellerOrders.find(({ id }) => id === found?.sellerOrderId);
  if (!found || !part) throw returnNotFound();
  return { order, part, found, all: returns.filter(({ sellerOrderId }) => sellerOrderId === part.id) };
}
