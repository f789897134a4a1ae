import { audit } from "@souk/database/audit";
import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { lockOrder, type StoredOrder } from "../db/order-store.ts";
import { deleteShipmentsOf, shipmentsOf } from "../db/shipment-store.ts";
import { restOf } from "../domain/line-cancellation.ts";
import type { SellerOrder } from "../domain/order.ts";
import { cancelWhole } from "./cancel-order.ts";
import { endSellerOrder } from "./end-seller-order.ts";
import { handedOver } from "./unpack-shipment.ts";

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
}

interface Input {
  readonly request: RequestKey;
  readonly orderId: string;
  /** Who decides it, and why. */
  readonly actor: string;
  readonly reason: string;
  readonly note: string;
}

/** An operator ends a whole order of which nothing has left. What was packed of it is unpacked. */
export async function cancelOrderOnBehalf(deps: Deps, input: Input): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const order = await placedOrder(tx, input.orderId);
    if (order.state === "cancelled") return;
    const standing = order.sellerOrders.filter(({ state }) => state !== "cancelled");
    const gone = await partsThatLeft(tx, standing);
    if (gone.length > 0) throw orderHandedOver(gone);
    for (const { id } of standing) await deleteShipmentsOf(tx, id);
    await cancelWhole(tx, order, { by: "operator" }, deps.now());
    await audit(tx, {
      ...entryOf(order, input, "order.cancelled"),
      before: { state: order.state, cancelled: amountOf(order, cancelledOf(order)) },
      after: { state: "cancelled", cancelled: amountOf(order, order.totals.total) },
    });
  });
}

/** The same of one seller's part; the last one ends the order. */
export async function cancelSellerOrderOnBehalf(deps: Deps, input: Input & { sellerOrderId: string }): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const order = await placedOrder(tx, input.orderId);
    const part = order.sellerOrders.find(({ id }) => id === input.sellerOrderId);
    if (!part) throw new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "This order has no such part.");
    if (part.state === "cancelled") return;
    if ((await partsThatLeft(tx, [part])).length > 0) throw handedOver();
    await deleteShipmentsOf(tx, part.id);
    await endSellerOrder(tx, order, part, { by: "operator" }, deps.now());
    const of = { sellerOrder: part.id, seller: part.sellerId };
    const cancelled = cancelledOf(order);
    await audit(tx, {
      ...entryOf(order, input, "seller_order.cancelled"),
      before: { ...of, state: part.state, cancelled: amountOf(order, cancelled) },
      after: { ...of, state: "cancelled", cancelled: amountOf(order, cancelled + restOf(part).totalMinor) },
    });
  });
}

async function placedOrder(tx: Tx, orderId: string): Promise<StoredOrder> {
  const order = await lockOrder(tx, orderId);
  if (order?.placedAt) return order;
  throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
}

/** Those of which something is with the courier already, or further. */
async function partsThatLeft(tx: Tx, parts: readonly SellerOrder[]): Promise<SellerOrder[]> {
  const shipments = await shipmentsOf(
    tx,
    parts.map(({ id }) => id),
  );
  const left = new Set(
    shipments.filter(({ state }) => state === "handed_over").map(({ sellerOrderId }) => sellerOrderId),
  );
  return parts.filter(({ id, state }) => state === "handed_over" || state === "delivered" || left.has(id));
}

const entryOf = (order: StoredOrder, { actor, reason, note }: Input, action: string) => ({
  ...{ actor, action, subjectId: order.id, subjectName: order.number, reason, note },
});

const cancelledOf = (order: StoredOrder): bigint =>
  order.sellerOrders.reduce(
    (sum, { state, totals, cancelledMinor }) => sum + (state === "cancelled" ? totals.total : cancelledMinor),
    0n,
  );

const amountOf = ({ currencyCode }: StoredOrder, minorUnits: bigint) => `${currencyCode} ${minorUnits}`;

function orderHandedOver(parts: readonly SellerOrder[]): DomainError {
  return new DomainError(
    "failed_precondition",
    "ORDER_HANDED_OVER",
    "Something of it has left already: cancel the other parts, and refund what has left.",
    { sellerOrders: parts.map(({ id }) => id).join(",") },
  );
}
