import { PayoutChangedSchema } from "@souk/contracts/payment/v1/payout_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { keepersOfMoney } from "../db/membership-store.ts";
import { requestMail } from "../db/record-store.ts";
import { findSeller } from "../db/seller-store.ts";
import { payoutNote } from "../domain/payout-note.ts";

/** Those in charge of a shop's money get a mail when a payout comes back from the bank. */
export const onPayoutReturned = () =>
  defineConsumer({
    name: "seller.on-payout-returned",
    topic: "payout-events",
    type: "payout.failed.v1",
    schema: PayoutChangedSchema,
    async handle(tx, { payload: { payout } }) {
      if (!payout?.amount) return;
      const { id, sellerId, amount, destinationLast4: last4, failureCode } = payout;
      const seller = await findSeller(tx, sellerId);
      if (!seller) return;
      const note = payoutNote(amount, last4);
      const about = { subjectId: id, shopName: seller.name, reason: failureCode, note, at: "" };
      for (const accountId of await keepersOfMoney(tx, sellerId))
        await requestMail(tx, { kind: "payout_returned", accountId, ...about });
    },
  });
