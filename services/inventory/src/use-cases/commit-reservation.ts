import type { Db, Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { checkout, insertAdjustments, type NewAdjustment } from "../db/adjustment-store.ts";
import { linesOf, lockReservation, saveState } from "../db/reservation-store.ts";
import { locationsOf, type StockRow, sellReserved, takeOutOfLocation } from "../db/stock-store.ts";
import type { DemandLine } from "../domain/demand.ts";
import { takeFromLocations } from "../domain/take-from-locations.ts";
import type { Reservation } from "./reserve-stock.ts";

/** Sells what an order holds. A repeat finds it sold; stock that was given back meanwhile cannot be sold. */
export async function commitReservation(deps: { db: Db }, input: { orderId: string }): Promise<Reservation> {
  return inTransaction(deps.db, async (tx) => {
    const row = await lockReservation(tx, input.orderId);
    if (!row) throw new DomainError("not_found", "RESERVATION_NOT_FOUND", "This order holds no stock.");
    const lines = await linesOf(tx, input.orderId);
    if (row.state === "committed") return { ...row, lines };
    if (row.state !== "held") {
      throw new DomainError(
        "failed_precondition",
        "RESERVATION_CLOSED",
        "The stock of this order was given back; start a new order.",
      );
    }
    const [, sold] = await Promise.all([saveState(tx, input.orderId, "committed"), sellReserved(tx, lines)]);
    await takeFromShelves(tx, input.orderId, lines, sold);
    return { ...row, state: "committed", lines };
  });
}

async function takeFromShelves(
  tx: Tx,
  orderId: string,
  lines: readonly DemandLine[],
  sold: readonly StockRow[],
): Promise<void> {
  const sellerOf = new Map(sold.map((row) => [row.offerId, row.sellerId]));
  const locations = await locationsOf(
    tx,
    lines.map((line) => line.offerId),
  );
  const log: NewAdjustment[] = [];
  for (const { offerId, quantity } of lines) {
    const shelves = locations.filter((location) => location.offerId === offerId);
    const sellerId = sellerOf.get(offerId);
    if (sellerId === undefined) throw new Error("the reserved stock is gone");
    for (const take of takeFromLocations(shelves, quantity)) {
      const onHandAfter = await takeOutOfLocation(tx, offerId, take);
      log.push({
        offerId,
        sellerId,
        location: take.location,
        delta: -take.quantity,
        onHandAfter,
        reason: "sale",
        actorId: checkout,
        orderId,
      });
    }
  }
  await insertAdjustments(tx, log);
}
