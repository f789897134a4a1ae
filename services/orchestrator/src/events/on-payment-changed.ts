import { PaymentChangedSchema } from "@souk/contracts/payment/v1/payment_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { nudgeByOrder } from "../db/checkout-store.ts";

/** Wakes the run that waits for a payment. The message is only a nudge: the run asks the payment service what is true. */
const nudge = (name: string, type: string) =>
  defineConsumer({
    name,
    topic: "payment-events",
    type,
    schema: PaymentChangedSchema,
    handle: (tx, event) => nudgeByOrder(tx, event.key),
  });

export const onPaymentAuthorized = nudge("orchestrator.on-payment-authorized", "payment.authorized.v1");
export const onPaymentDeclined = nudge("orchestrator.on-payment-declined", "payment.declined.v1");
