import { saveCard } from "../cards/save-method.ts";
import { findPayment } from "./change-payment.ts";
import type { PaymentDeps } from "./deps.ts";
import type { Payment } from "./payment.ts";

/** What the cardholder said on the 3-D Secure page. The first answer counts; later ones change nothing. */
export function answerChallenge(deps: PaymentDeps, paymentId: string, isApproved: boolean): Payment {
  const payment = findPayment(deps, paymentId);
  if (payment.status !== "requires_action") return payment;
  const updatedAt = deps.now().getTime();
  const answered: Payment = isApproved
    ? { ...payment, status: "authorized", savedMethod: savedBy(deps, payment), updatedAt }
    : { ...payment, status: "declined", declineCode: "authentication_failed", updatedAt };
  const recorded = deps.recordEvent(isApproved ? "payment.authorized" : "payment.declined", answered);
  deps.payments.update(recorded.payment);
  return recorded.payment;
}

function savedBy(deps: PaymentDeps, { customer, savedMethod, tokenToSave }: Payment): string | null {
  const token = tokenToSave === null ? undefined : deps.tokens.find(tokenToSave);
  return token && customer !== null ? saveCard(deps, customer, token) : savedMethod;
}
