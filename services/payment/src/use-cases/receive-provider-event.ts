import { inTransaction } from "@souk/database/transaction";
import { isId } from "@souk/ids/id";
import { runInTrace } from "@souk/telemetry/tracing";
import { lockPayment } from "../db/payment-store.ts";
import { insertWebhookOnce } from "../db/webhook-store.ts";
import type { ProviderPayment } from "../provider/payment-provider.ts";
import { applyProviderPayment, isSamePayment } from "./apply-provider-payment.ts";
import type { PaymentDeps } from "./deps.ts";
import { warnOfDifference } from "./store-answer.ts";

interface ProviderEvent {
  readonly provider: string;
  readonly eventId: string;
  readonly type: string;
  readonly view: ProviderPayment;
}

/** Takes over what a verified event says, once. An event of a payment that is not ours is kept and changes nothing. */
export async function receiveProviderEvent(
  { db, now, log }: Pick<PaymentDeps, "db" | "now" | "log">,
  { provider, eventId, type, view }: ProviderEvent,
): Promise<void> {
  const { id: providerPaymentId, sequence, reference: orderId } = view;
  await inTransaction(db, async (tx) => {
    if (!(await insertWebhookOnce(tx, { provider, eventId, type, providerPaymentId, sequence }))) return;
    const payment = isId(orderId) ? await lockPayment(tx, orderId) : undefined;
    if (payment?.provider === provider && isSamePayment(payment, view)) {
      const saved = await runInTrace(payment, () => applyProviderPayment(tx, payment, view, now()));
      warnOfDifference({ log }, saved, view);
    } else {
      log.error({ eventId, providerPaymentId }, "an event of a payment that is not ours");
    }
  });
}
