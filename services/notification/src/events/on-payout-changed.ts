import { PayoutChangedSchema } from "@souk/contracts/payment/v1/payout_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { amountOf } from "../notifications/particulars.ts";
import { tellShop } from "./tell.ts";

/** Whether a shop's money arrived. */
export function onPayoutChanged(change: "paid" | "failed", now: () => Date): Consumer {
  return defineConsumer({
    name: `notification.on-payout-${change}`,
    topic: "payout-events",
    type: `payout.${change}.v1`,
    schema: PayoutChangedSchema,
    async handle(tx, { id: eventId, payload: { payout } }) {
      if (!payout) return;
      const particulars = { payoutId: payout.id, ...amountOf(payout.amount) };
      await tellShop(tx, payout.sellerId, { eventId, at: now(), topic: `payout_${change}`, particulars });
    },
  });
}
