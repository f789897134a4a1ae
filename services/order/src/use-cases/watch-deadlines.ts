import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { appendEvent } from "@souk/events/append-event";
import type { Logger } from "@souk/telemetry/logger";
import { findOverdue, takeLate } from "../db/deadline-store.ts";
import { lockOrder } from "../db/order-store.ts";
import { shipmentsOf } from "../db/shipment-store.ts";
import { sellerOrderLate } from "../events/fulfilment-events.ts";
import { endSellerOrder } from "./end-seller-order.ts";

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
  readonly log: Logger;
}

const atOnce = 100;

/** Tells of each seller order that is past its time and not packed, once; how many. */
export async function tellLate({ db, now }: Omit<Deps, "log">): Promise<number> {
  return inTransaction(db, async (tx) => {
    const late = await takeLate(tx, now(), atOnce);
    for (const part of late) await appendEvent(tx, sellerOrderLate(part));
    return late.length;
  });
}

/**
 * Cancels what was not begun to be packed so long after its time; how many. Each in a transaction of its own that looks
 * again: what was packed meanwhile stands, and what was cancelled by another worker is not cancelled twice. One that fails
 * does not keep the others waiting.
 */
export async function cancelOverdue({ db, now, log }: Deps, afterMs: number, stopping: AbortSignal): Promise<number> {
  const before = new Date(now().getTime() - afterMs);
  let cancelled = 0;
  for (const { orderId, sellerOrderId } of await findOverdue(db, before, atOnce)) {
    if (stopping.aborted) break;
    try {
      if (await cancelOne({ db, now }, { orderId, sellerOrderId, before })) cancelled++;
    } catch (err) {
      log.error({ err, orderId, sellerOrderId }, "an overdue seller order was not cancelled; it is tried again");
    }
  }
  return cancelled;
}

interface Overdue {
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly before: Date;
}

function cancelOne({ db, now }: Omit<Deps, "log">, { orderId, sellerOrderId, before }: Overdue): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const part = order?.sellerOrders.find(({ id }) => id === sellerOrderId);
    if (!order || !part || order.state !== "placed" || part.state !== "placed" || part.shipBy >= before) return false;
    if ((await shipmentsOf(tx, [sellerOrderId])).length > 0) return false;
    await endSellerOrder(tx, order, part, { by: "deadline" }, now());
    return true;
  });
}
