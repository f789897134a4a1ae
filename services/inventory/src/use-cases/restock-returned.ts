import type { Tx } from "@souk/database/database";
import { insertAdjustments, type NewAdjustment, saleAdjustments } from "../db/adjustment-store.ts";
import { addOnHand, putIntoLocation } from "../db/stock-store.ts";
import { sumDemand } from "../domain/demand.ts";
import { appendStockChanged } from "../events/stock-events.ts";

interface Returned {
  readonly offerId: string;
  readonly quantity: number;
}

/** Puts what came back of an order where it was sold from; where that is not known, nowhere. */
export async function restockReturned(tx: Tx, orderId: string, returned: readonly Returned[]): Promise<void> {
  const wanted = sumDemand(returned.map(({ offerId, quantity }) => ({ offerId, quantity: BigInt(quantity) })));
  if (wanted.length === 0) return;
  const places = new Map((await saleAdjustments(tx, orderId)).map((sale) => [sale.offerId, sale]));
  const lines = wanted.filter(({ offerId }) => places.has(offerId));
  if (lines.length === 0) return;
  const stocked = await addOnHand(tx, lines);
  const quantities = new Map(lines.map(({ offerId, quantity }) => [offerId, quantity]));
  await appendStockChanged(tx, stocked, (offerId) => quantities.get(offerId) ?? 0n);
  const log: NewAdjustment[] = [];
  for (const { offerId, quantity } of lines) {
    const place = places.get(offerId);
    if (!place) continue;
    const { sellerId, location } = place;
    const onHandAfter = await putIntoLocation(tx, offerId, { location, quantity });
    const moved = { offerId, sellerId, location, delta: quantity, onHandAfter };
    log.push({ ...moved, reason: "returned", actorId: "return", orderId });
  }
  await insertAdjustments(tx, log);
}
