import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import type { Seller } from "../db/seller-store.ts";
import { closuresOf } from "../db/shop-store.ts";
import { sellerChanged } from "../events/seller-events.ts";

/** Tells what a shop says about itself now. Lock the seller before. */
export async function announceSeller(tx: Tx, seller: Seller, now: Date): Promise<void> {
  await appendEvent(tx, sellerChanged(seller, await closuresOf(tx, [seller.id], now)));
}
