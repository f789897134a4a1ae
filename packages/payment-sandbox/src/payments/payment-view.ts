import { capturable, type Operation, type Payment, refundable } from "./payment.ts";

export type PaymentView = ReturnType<typeof paymentView>;

/** The payment as API answers and webhooks show it. Amounts are decimal strings of minor units. */
export function paymentView(payment: Payment, publicUrl: string) {
  return {
    id: payment.id,
    object: "payment",
    status: payment.status,
    amount: String(payment.amount),
    currency: payment.currency,
    amount_captured: String(payment.captured),
    amount_refunded: String(payment.refunded),
    amount_voided: String(payment.voided),
    amount_capturable: String(capturable(payment)),
    amount_refundable: String(refundable(payment)),
    reference: payment.reference,
    idempotency_key: payment.idempotencyKey,
    card: {
      brand: payment.cardBrand,
      last4: payment.cardLast4,
      exp_month: payment.cardExpMonth,
      exp_year: payment.cardExpYear,
      fingerprint: payment.cardFingerprint,
    },
    customer: payment.customer,
    method: payment.savedMethod,
    decline_code: payment.declineCode,
    next_action:
      payment.status === "requires_action" ? { type: "redirect", url: `${publicUrl}/3ds/${payment.id}` } : null,
    operations: payment.operations.map(operationView),
    sequence: payment.sequence,
    created: new Date(payment.createdAt).toISOString(),
    updated: new Date(payment.updatedAt).toISOString(),
  };
}

export function operationView(operation: Operation) {
  return {
    id: operation.id,
    type: operation.type,
    amount: String(operation.amount),
    idempotency_key: operation.idempotencyKey,
    created: new Date(operation.createdAt).toISOString(),
  };
}
