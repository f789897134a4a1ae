import type { Tx } from "@souk/database/database";
import { insertMissing } from "../db/stock-store.ts";
import { recordMovements } from "./record-movements.ts";

export interface OpeningStock {
  readonly offerId: string;
  readonly sellerId: string;
  readonly onHand: bigint;
}

/** Where pieces lie that came with their product. */
const location = "main";
const actorId = "catalogue";

/** Counts what came with offers that are new; one that was counted once, with whatever it was, stays as it is. */
export async function openStock(tx: Tx, opened: readonly OpeningStock[]): Promise<void> {
  const begun = new Set(await insertMissing(tx, opened));
  const bySeller = Map.groupBy(
    opened.filter(({ offerId, onHand }) => begun.has(offerId) && onHand > 0n),
    ({ sellerId }) => sellerId,
  );
  for (const [sellerId, offers] of bySeller) {
    const movements = offers.map(({ offerId, onHand }) => {
      return { offerId, location, delta: onHand, onHandAfter: onHand, reason: "opening", note: "" };
    });
    await recordMovements(tx, { sellerId, actorId }, movements);
  }
}
