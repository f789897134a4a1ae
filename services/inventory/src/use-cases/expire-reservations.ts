import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { lockExpired } from "../db/reservation-store.ts";
import { appendReservationExpired } from "../events/stock-events.ts";
import { giveBackHeld } from "./release-reservation.ts";

/** Gives back what was held too long, one reservation a transaction; how many. */
export async function expireReservations(deps: { db: Db; now: () => Date }, limit: number): Promise<number> {
  for (let expired = 0; expired < limit; expired++) {
    if (!(await expireOne(deps))) return expired;
  }
  return limit;
}

async function expireOne(deps: { db: Db; now: () => Date }): Promise<boolean> {
  return inTransaction(deps.db, async (tx) => {
    const row = await lockExpired(tx, deps.now());
    if (!row) return false;
    await giveBackHeld(tx, row.orderId, "expired");
    await appendReservationExpired(tx, row.orderId);
    return true;
  });
}
