export const paymentStates = ["pending", "action_required", "authorized", "declined", "voided", "captured"] as const;

export type PaymentState = (typeof paymentStates)[number];

const nextStates = {
  pending: ["action_required", "authorized", "declined", "voided"],
  action_required: ["authorized", "declined", "voided"],
  authorized: ["captured", "voided"],
  declined: [],
  voided: [],
  captured: [],
} as const satisfies Record<PaymentState, readonly PaymentState[]>;

/** Whether a payment is yet to be authorized or declined. */
export function isUndecided(state: PaymentState): boolean {
  return state === "pending" || state === "action_required";
}

/** The only way a payment changes state. Throws on an illegal move: the provider would contradict what it said before. */
export function moveTo<P extends { readonly state: PaymentState }>(payment: P, to: PaymentState): P {
  const allowed: readonly PaymentState[] = nextStates[payment.state];
  if (!allowed.includes(to)) throw new Error(`a payment that is ${payment.state} cannot become ${to}`);
  return { ...payment, state: to };
}

/** What of a payment says whether somebody still has to find something out, or do something, at the provider. */
interface Doubtful {
  readonly state: PaymentState;
  readonly voidRequestedAt: Date | null;
  readonly voidedAt: Date | null;
  readonly openOperations: number;
}

/** Whether it is to be voided and the provider has not confirmed that it holds nothing any more. */
export function wantsVoid({ voidRequestedAt, voidedAt }: Doubtful): boolean {
  return voidRequestedAt !== null && voidedAt === null;
}

/** Whether the payment worker has to look after it: an outcome is unknown, or something is still to be done. */
export function isInDoubt(payment: Doubtful): boolean {
  return isUndecided(payment.state) || wantsVoid(payment) || payment.openOperations > 0;
}

/** Whether all that is missing is the shopper's word at the bank. */
export function isWaitingForShopper(payment: Doubtful): boolean {
  return payment.state === "action_required" && !wantsVoid(payment);
}
