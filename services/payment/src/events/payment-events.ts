import { PaymentChangedSchema } from "@souk/contracts/payment/v1/payment_events";
import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import type { PaymentRow } from "../db/payment-store.ts";
import type { PaymentState } from "../domain/payment-state.ts";
import { toPayment } from "./payment-message.ts";

/** Says that a payment became authorized, declined or voided. Its other states are nobody else's news. */
export async function appendStateEvent(tx: Tx, payment: PaymentRow): Promise<void> {
  const news: readonly PaymentState[] = ["authorized", "declined", "voided"];
  if (news.includes(payment.state)) await append(tx, payment, payment.state, { sellerOrderId: "" });
}

/** Says that a seller order's part was captured or let go of, or that some of it was refunded. */
export async function appendMoneyEvent(
  tx: Tx,
  payment: PaymentRow,
  what: "captured" | "refunded" | "released",
  { sellerOrderId, amount: minorUnits }: { readonly sellerOrderId: string; readonly amount: bigint },
): Promise<void> {
  await append(tx, payment, what, { sellerOrderId, amount: { currencyCode: payment.currencyCode, minorUnits } });
}

interface Part {
  readonly sellerOrderId: string;
  readonly amount?: { readonly currencyCode: string; readonly minorUnits: bigint };
}

async function append(tx: Tx, payment: PaymentRow, what: string, part: Part): Promise<void> {
  await appendEvent(tx, {
    topic: "payment-events",
    type: `payment.${what}.v1`,
    key: payment.orderId,
    schema: PaymentChangedSchema,
    payload: { payment: toPayment(payment), ...part },
  });
}
