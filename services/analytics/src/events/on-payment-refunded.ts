import { PaymentChangedSchema } from "@souk/contracts/payment/v1/payment_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { keepRefund } from "../db/fact-store.ts";

/** Events from before they told how much are left out. */
export const onPaymentRefunded = () =>
  defineConsumer({
    name: "analytics.on-payment-refunded",
    topic: "payment-events",
    type: "payment.refunded.v1",
    schema: PaymentChangedSchema,
    async handle(tx, { id, key, payload: { sellerOrderId, amount }, time }) {
      if (!amount) return;
      const { currencyCode, minorUnits } = amount;
      await keepRefund(tx, { id, sellerOrderId, currencyCode, amount: minorUnits, at: time }, key);
    },
  });
