import { DecisionError } from "../api-error.ts";
import type { DeclineCode } from "../cards/test-cards.ts";

export const paymentStatuses = [
  "requires_action",
  "authorized",
  "partially_captured",
  "captured",
  "voided",
  "declined",
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

export const operationTypes = ["capture", "refund", "void"] as const;
export type OperationType = (typeof operationTypes)[number];

export type Operation = {
  id: string;
  type: OperationType;
  amount: bigint;
  idempotencyKey: string | null;
  createdAt: number;
};

/** Amounts are minor units. `amount = captured + voided + what can still be captured`; `refunded <= captured`. */
export type Payment = {
  id: string;
  reference: string;
  idempotencyKey: string;
  status: PaymentStatus;
  currency: string;
  amount: bigint;
  captured: bigint;
  refunded: bigint;
  voided: bigint;
  declineCode: DeclineCode | null;
  returnUrl: string | null;
  cardBrand: string;
  cardLast4: string;
  cardFingerprint: string;
  /** Unknown of payments from before it was kept. */
  cardExpMonth: number | null;
  cardExpYear: number | null;
  /** Whose saved card was charged, or for whom the new one is kept. */
  customer: string | null;
  /** The saved card that was charged or came of it. */
  savedMethod: string | null;
  /** The token whose card is kept once the cardholder has approved. */
  tokenToSave: string | null;
  /** What the cardholder is paying for, in the merchant's words. */
  description: string | null;
  /** Number of events so far; the last one carries it. */
  sequence: number;
  createdAt: number;
  updatedAt: number;
  operations: Operation[];
};

export type Change = { payment: Payment; operation: Operation };
type OperationInput = { id: string; idempotencyKey: string | null; at: number };

const maxOperations = 100;

export function capturable(payment: Payment): bigint {
  const isOpen = payment.status === "authorized" || payment.status === "partially_captured";
  return isOpen ? payment.amount - payment.captured - payment.voided : 0n;
}

export function refundable(payment: Payment): bigint {
  return payment.captured - payment.refunded;
}

/** Takes part or all (`amount` undefined) of what is still authorized. */
export function capture(payment: Payment, amount: bigint | undefined, input: OperationInput): Change {
  const left = capturable(payment);
  if (left === 0n) throw wrongState(payment, "captured");
  const taken = amount ?? left;
  if (taken > left) {
    throw new DecisionError(422, "amount_too_large", `At most ${left} can still be captured.`, "amount");
  }
  const status = taken === left ? "captured" : "partially_captured";
  return withOperation({ ...payment, status, captured: payment.captured + taken }, "capture", taken, input);
}

/**
 * Lets go of part or all (`amount` undefined) of what is still held. Once nothing is, the payment ends captured if any
 * of it was, else voided.
 */
export function voidPayment(payment: Payment, amount: bigint | undefined, input: OperationInput): Change {
  const held = payment.status === "requires_action" ? payment.amount : capturable(payment);
  if (held === 0n) throw wrongState(payment, "voided");
  const released = amount ?? held;
  if (released > held) {
    throw new DecisionError(422, "amount_too_large", `At most ${held} can still be let go of.`, "amount");
  }
  if (released < held && payment.status === "requires_action") throw wrongState(payment, "voided in part");
  const ended = payment.captured > 0n ? "captured" : "voided";
  const status = released === held ? ended : payment.status;
  return withOperation({ ...payment, status, voided: payment.voided + released }, "void", released, input);
}

/** Gives back part or all (`amount` undefined) of what was captured and not yet refunded. */
export function refund(payment: Payment, amount: bigint | undefined, input: OperationInput): Change {
  if (payment.captured === 0n) throw wrongState(payment, "refunded");
  const left = refundable(payment);
  const given = amount ?? left;
  if (given > left || left === 0n) {
    throw new DecisionError(422, "amount_too_large", `At most ${left} can still be refunded.`, "amount");
  }
  return withOperation({ ...payment, refunded: payment.refunded + given }, "refund", given, input);
}

function withOperation(payment: Payment, type: OperationType, amount: bigint, input: OperationInput): Change {
  if (payment.operations.length >= maxOperations) {
    throw new DecisionError(422, "too_many_operations", `A payment takes at most ${maxOperations} operations.`);
  }
  const operation: Operation = {
    id: input.id,
    type,
    amount,
    idempotencyKey: input.idempotencyKey,
    createdAt: input.at,
  };
  return {
    payment: { ...payment, updatedAt: input.at, operations: [...payment.operations, operation] },
    operation,
  };
}

function wrongState(payment: Payment, wanted: string): DecisionError {
  return new DecisionError(409, "invalid_state", `A payment that is ${payment.status} cannot be ${wanted}.`);
}
