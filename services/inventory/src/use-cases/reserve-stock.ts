import type { Db, Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import {
  insertLines,
  insertReservationOnce,
  linesOf,
  lockReservation,
  type ReservationRow,
} from "../db/reservation-store.ts";
import { findStock, reserveAvailable } from "../db/stock-store.ts";
import { type DemandLine, isSameDemand, shortages, sumDemand } from "../domain/demand.ts";
import { appendStockChanged } from "../events/stock-events.ts";

export interface Reservation extends ReservationRow {
  readonly lines: readonly DemandLine[];
}

interface Input {
  readonly orderId: string;
  readonly lines: readonly DemandLine[];
  readonly holdMs: number;
}

/** Holds all lines of an order or none. A repeat returns what is held; once closed, an order cannot reserve again. */
export async function reserveStock(deps: { db: Db; now: () => Date }, input: Input): Promise<Reservation> {
  const demand = sumDemand(input.lines);
  return inTransaction(deps.db, async (tx) => {
    const expiresAt = new Date(deps.now().getTime() + input.holdMs);
    const row = await insertReservationOnce(tx, { orderId: input.orderId, state: "held", expiresAt });
    if (!row) return repeatedReservation(tx, input.orderId, demand);
    // The stock last of all: rows that many orders want are locked from here to the commit only.
    await Promise.all([insertLines(tx, input.orderId, demand), hold(tx, demand)]);
    return { ...row, lines: demand };
  });
}

async function hold(tx: Tx, demand: readonly DemandLine[]): Promise<void> {
  const held = await reserveAvailable(tx, demand);
  if (held.length < demand.length) await refuse(tx, demand, held);
  const quantities = new Map(demand.map((line) => [line.offerId, line.quantity]));
  await appendStockChanged(tx, held, (offerId) => -(quantities.get(offerId) ?? 0n));
}

/** What this order itself took before it was refused counts as available: it is rolled back. */
async function refuse(tx: Tx, demand: readonly DemandLine[], held: readonly { offerId: string }[]): Promise<never> {
  const isHeld = new Set(held.map((row) => row.offerId));
  const missing = demand.filter((line) => !isHeld.has(line.offerId));
  const rows = await findStock(
    tx,
    missing.map((line) => line.offerId),
  );
  const available = new Map(rows.map((row) => [row.offerId, row.onHand - row.reserved]));
  throw new DomainError(
    "failed_precondition",
    "STOCK_INSUFFICIENT",
    "Fewer are left than asked for.",
    shortages(missing, available),
  );
}

async function repeatedReservation(tx: Tx, orderId: string, demand: readonly DemandLine[]): Promise<Reservation> {
  const row = await lockReservation(tx, orderId);
  if (row?.state !== "held" && row?.state !== "committed") {
    throw new DomainError(
      "failed_precondition",
      "RESERVATION_CLOSED",
      "The stock of this order was given back; start a new order.",
    );
  }
  const lines = await linesOf(tx, orderId);
  if (!isSameDemand(lines, demand)) {
    throw new DomainError("invalid", "REQUEST_ID_REUSED", "This order holds stock for other lines.", { orderId });
  }
  return { ...row, lines };
}
