import { PayoutChangedSchema } from "@souk/contracts/payment/v1/payout_events";
import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import type { PayoutRow } from "../db/payout-store.ts";
import { toPayout } from "./payout-message.ts";

/** Says what became of a payout. The row is locked by the caller. */
export async function appendPayoutEvent(
  tx: Tx,
  payout: PayoutRow,
  what: "requested" | "paid" | "failed",
): Promise<void> {
  await appendEvent(tx, {
    topic: "payout-events",
    type: `payout.${what}.v1`,
    key: payout.sellerId,
    schema: PayoutChangedSchema,
    payload: { payout: toPayout(payout) },
  });
}
