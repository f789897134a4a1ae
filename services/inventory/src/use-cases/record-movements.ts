import type { Tx } from "@souk/database/database";
import { insertAdjustments } from "../db/adjustment-store.ts";
import { saveShelves } from "../db/seller-stock-store.ts";
import { addOnHand } from "../db/stock-store.ts";
import { sumDemand } from "../domain/demand.ts";
import type { Movement } from "../domain/stock-books.ts";
import { appendStockChanged } from "../events/stock-events.ts";

export interface RecordedMovement extends Movement {
  readonly reason: string;
  readonly note: string;
}

/** Writes movements of offers that are locked: where it lies, who moved it and why, how many there are, and the news. */
export async function recordMovements(
  tx: Tx,
  by: { readonly sellerId: string; readonly actorId: string },
  movements: readonly RecordedMovement[],
): Promise<void> {
  await saveShelves(tx, movements);
  await insertAdjustments(
    tx,
    movements.map((movement) => ({ ...movement, ...by })),
  );
  const changes = movements.map(({ offerId, delta }) => ({ offerId, quantity: delta }));
  const deltas = sumDemand(changes).filter(({ quantity }) => quantity !== 0n);
  if (deltas.length === 0) return;
  const deltaOf = new Map(deltas.map(({ offerId, quantity }) => [offerId, quantity]));
  await appendStockChanged(tx, await addOnHand(tx, deltas), (offerId) => deltaOf.get(offerId) ?? 0n);
}
