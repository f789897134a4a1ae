import { findPayment } from "./change-payment.ts";
import type { PaymentDeps } from "./deps.ts";
import type { Payment } from "./payment.ts";

/** What the cardholder said on the 3-D Secure page. The first answer counts; later ones change nothing. */
export function answerChallenge(deps: PaymentDeps, paymentId: string, isApproved: boolean): Payment {
  const payment = findPayment(deps, paymentId);
  if (payment.status !== "requires_action") return payment;
  const updatedAt = deps.now().getTime();
  const answered: Payment = isApproved
    ? { ...payment, status: "authorized", updatedAt }
    : { ...payment, status: "declined", declineCode: "authentication_failed", updatedAt };
  const recorded = deps.recordEvent(isApproved ? "payment.authorized" : "payment.declined", answered);
  deps.payments.update(recorded.payment);
  return recorded.payment;
}
