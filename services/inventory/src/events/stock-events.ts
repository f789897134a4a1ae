import { ReservationExpiredSchema, StockChangedSchema } from "@souk/contracts/inventory/v1/inventory_events";
import type { Tx } from "@souk/database/database";
import { appendEvent, appendEvents } from "@souk/events/append-event";
import type { StockRow } from "../db/stock-store.ts";

const topic = "stock-events";

/** Says what can be bought now of offers whose available pieces changed by `delta` each. */
export async function appendStockChanged(
  tx: Tx,
  rows: readonly StockRow[],
  deltaOf: (offerId: string) => bigint,
): Promise<void> {
  const drafts = rows.flatMap((row) => {
    const available = row.onHand - row.reserved;
    const before = available - deltaOf(row.offerId);
    if (available === before) return [];
    return {
      topic,
      type: "stock.changed.v1",
      key: row.offerId,
      schema: StockChangedSchema,
      payload: {
        offerId: row.offerId,
        sellerId: row.sellerId,
        available,
        version: row.version,
        crossedZero: available === 0n || before === 0n,
      },
    };
  });
  if (drafts.length > 0) await appendEvents(tx, drafts);
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
