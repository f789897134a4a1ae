import { randomUUIDv7 } from "node:crypto";
import { ApiError } from "../api-error.ts";
import type { EventType } from "../webhooks/record-event.ts";
import type { Decision, PaymentDeps } from "./deps.ts";
import { capture, type OperationType, type Payment, refund, voidPayment } from "./payment.ts";
import { operationView, paymentView } from "./payment-view.ts";

export type ChangeInput = { type: OperationType; paymentId: string; amount: bigint | undefined };

const prefixOf = { capture: "cap", refund: "ref", void: "void" } as const;
const eventOf = {
  capture: "payment.captured",
  refund: "payment.refunded",
  void: "payment.voided",
} as const satisfies Record<OperationType, EventType>;

/** Captures, refunds or voids. Voiding what is already voided changes nothing and succeeds. */
export function changePayment(deps: PaymentDeps, input: ChangeInput, idempotencyKey: string): Decision {
  const payment = findPayment(deps, input.paymentId);
  if (input.type === "void" && payment.status === "voided") {
    return { status: 200, body: answer(deps, payment), eventIds: [], losesReply: false };
  }
  return applyChange(deps, payment, input, idempotencyKey);
}

export function applyChange(
  deps: PaymentDeps,
  payment: Payment,
  { type, amount }: Pick<ChangeInput, "type" | "amount">,
  idempotencyKey: string | null,
): Decision & { payment: Payment } {
  const at = { id: `${prefixOf[type]}_${randomUUIDv7()}`, idempotencyKey, at: deps.now().getTime() };
  const change =
    type === "capture"
      ? capture(payment, amount, at)
      : type === "refund"
        ? refund(payment, amount, at)
        : voidPayment(payment, amount, at);
  const recorded = deps.recordEvent(eventOf[type], change.payment, change.operation);
  deps.payments.update(recorded.payment);
  deps.payments.addOperation(payment.id, change.operation);
  return {
    status: 200,
    body: answer(deps, recorded.payment, change.operation),
    eventIds: [recorded.eventId],
    losesReply: false,
    payment: recorded.payment,
  };
}

export function findPayment({ payments }: PaymentDeps, id: string): Payment {
  const payment = payments.find(id);
  if (!payment) throw new ApiError(404, "payment_not_found", "There is no payment with this id.");
  return payment;
}

function answer(deps: PaymentDeps, payment: Payment, operation?: Payment["operations"][number]): string {
  return JSON.stringify({
    ...paymentView(payment, deps.publicUrl),
    operation: operation ? operationView(operation) : null,
  });
}
