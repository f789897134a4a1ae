import type { PaymentRow } from "../db/payment-store.ts";
import { authorizeKey } from "../domain/provider-keys.ts";
import type { PaymentDeps, Step } from "./deps.ts";
import { storeView } from "./store-answer.ts";

/** Asks by key how a payment stands, and takes it over: captures and refunds without a reply are settled by it too. */
export async function askProvider(deps: PaymentDeps, payment: PaymentRow, signal: AbortSignal): Promise<Step> {
  const answer = await deps.provider.find(authorizeKey(payment.orderId), signal);
  switch (answer.kind) {
    case "payment":
      return { payment: await storeView(deps, payment.orderId, answer.payment), isUnknown: false };
    case "unknown":
      deps.log.warn({ orderId: payment.orderId, err: answer.cause }, "the provider did not say how a payment stands");
      return { payment, isUnknown: true };
    default:
      // Nothing was made with the key: what is to be done is sent, or forbidden, next.
      return { payment, isUnknown: false };
  }
}
