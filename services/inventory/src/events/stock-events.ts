import {
  ReservationExpiredSchema,
  StockChangedSchema,
  StockLowSchema,
} from "@souk/contracts/inventory/v1/inventory_events";
import type { Tx } from "@souk/database/database";
import { appendEvent, appendEvents } from "@souk/events/append-event";
import type { ChangedStock } from "../db/stock-store.ts";
import { wentLow } from "../domain/low-stock.ts";

const topic = "stock-events";

/** Says what can be bought now of offers whose available pieces changed by `delta` each, and which of them went low. */
export async function appendStockChanged(
  tx: Tx,
  rows: readonly ChangedStock[],
  deltaOf: (offerId: string) => bigint,
): Promise<void> {
  const drafts = rows.flatMap((row) => {
    const available = row.onHand - row.reserved;
    const before = available - deltaOf(row.offerId);
    if (available === before) return [];
    const isLower = wentLow({ before, after: available, threshold: row.lowAt });
    return isLower ? [changed(row, before), low(row)] : [changed(row, before)];
  });
  if (drafts.length > 0) await appendEvents(tx, drafts);
}

function changed({ offerId, sellerId, onHand, reserved, version }: ChangedStock, before: bigint) {
  const available = onHand - reserved;
  const crossedZero = available === 0n || before === 0n;
  const payload = { offerId, sellerId, available, version, crossedZero };
  return { topic, type: "stock.changed.v1", key: offerId, schema: StockChangedSchema, payload };
}

function low({ offerId, sellerId, onHand, reserved, lowAt, version }: ChangedStock) {
  const payload = { offerId, sellerId, available: onHand - reserved, threshold: lowAt, version };
  return { topic, type: "stock.low.v1", key: offerId, schema: StockLowSchema, payload };
}

export async function appendReservationExpired(tx: Tx, orderId: string): Promise<void> {
  await appendEvent(tx, {
    topic,
    type: "stock.reservation-expired.v1",
    key: orderId,
    schema: ReservationExpiredSchema,
    payload: { orderId },
  });
}
