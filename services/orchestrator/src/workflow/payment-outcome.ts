import { type Payment, Payment_State } from "@souk/contracts/payment/v1/payment";

/** Where a payment stands, as a run has to know it. Plain JSON. */
export type PaymentOutcome = DecidedPayment | UndecidedPayment;

export type DecidedPayment =
  | { readonly state: "authorized"; readonly paymentId: string }
  | { readonly state: "declined"; readonly declineCode: string }
  | { readonly state: "voided" };

export type UndecidedPayment =
  | { readonly state: "action_required"; readonly actionUrl: string }
  | { readonly state: "pending" };

export function isUndecided(payment: PaymentOutcome): payment is UndecidedPayment {
  return payment.state === "pending" || payment.state === "action_required";
}

/** @throws when the upstream answered without a payment */
export function paymentOutcome(payment: Payment | undefined): PaymentOutcome {
  switch (payment?.state) {
    case Payment_State.AUTHORIZED:
    case Payment_State.CAPTURED:
      return { state: "authorized", paymentId: payment.id };
    case Payment_State.ACTION_REQUIRED:
      return { state: "action_required", actionUrl: payment.actionUrl };
    case Payment_State.PENDING:
      return { state: "pending" };
    case Payment_State.DECLINED:
      return { state: "declined", declineCode: payment.declineCode };
    case Payment_State.VOIDED:
      return { state: "voided" };
    default:
      throw new Error("the payment service answered without a payment");
  }
}
