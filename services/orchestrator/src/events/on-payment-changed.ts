import { PaymentChangedSchema } from "@souk/contracts/payment/v1/payment_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { findWaitingByOrder } from "../db/checkout-store.ts";
import type { Engine } from "../workflow/engine.ts";

/** Wakes the run that waits for a payment. The message is only a nudge: the run asks the payment service what is true. */
const nudge = (engine: Engine, name: string, type: string) =>
  defineConsumer({
    name,
    topic: "payment-events",
    type,
    schema: PaymentChangedSchema,
    handle: async (tx, event) => {
      const checkout = await findWaitingByOrder(tx, event.key);
      if (checkout) await engine.tellPaymentChanged(checkout.id, event.id);
    },
  });

export const onPaymentAuthorized = (engine: Engine) =>
  nudge(engine, "orchestrator.on-payment-authorized", "payment.authorized.v1");

export const onPaymentDeclined = (engine: Engine) =>
  nudge(engine, "orchestrator.on-payment-declined", "payment.declined.v1");
