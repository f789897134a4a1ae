import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { lockPayment, type PaymentRow } from "../db/payment-store.ts";
import type { ProviderPayment } from "../provider/payment-provider.ts";
import { applyProviderPayment } from "./apply-provider-payment.ts";
import type { PaymentDeps } from "./deps.ts";

/** Changes a payment behind its lock, in one transaction. */
export async function changePayment(
  { db }: Pick<PaymentDeps, "db">,
  orderId: string,
  change: (tx: Tx, payment: PaymentRow) => Promise<PaymentRow>,
): Promise<PaymentRow> {
  return inTransaction(db, async (tx) => {
    const payment = await lockPayment(tx, orderId);
    if (!payment) throw new Error(`the payment of order ${orderId} is gone`);
    return change(tx, payment);
  });
}

/** Takes over what the provider answered, and then does more in the same transaction where that follows from it. */
export async function storeView(
  deps: Pick<PaymentDeps, "db" | "now" | "log">,
  orderId: string,
  view: ProviderPayment,
  andThen: (tx: Tx, payment: PaymentRow) => Promise<PaymentRow> = async (_tx, payment) => payment,
): Promise<PaymentRow> {
  const stored = await changePayment(deps, orderId, async (tx, payment) =>
    andThen(tx, await applyProviderPayment(tx, payment, view, deps.now())),
  );
  warnOfDifference(deps, stored, view);
  return stored;
}

/** Money that moved at the provider without us is for people to look at. */
export function warnOfDifference({ log }: Pick<PaymentDeps, "log">, payment: PaymentRow, view: ProviderPayment): void {
  if (view.sequence !== payment.providerSequence) return;
  if (view.captured === payment.captured && view.refunded === payment.refunded) return;
  const { orderId } = payment;
  log.error({ orderId, providerPaymentId: view.id }, "the provider's payment and the books differ");
}
