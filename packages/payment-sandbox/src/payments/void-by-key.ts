import { ApiError } from "../api-error.ts";
import { applyChange } from "./change-payment.ts";
import type { Decision, PaymentDeps } from "./deps.ts";
import type { Payment } from "./payment.ts";
import { paymentView } from "./payment-view.ts";

/**
 * `voided`: nothing is held on the card any more. `key_cancelled`: there was no payment, and there will be none with
 * this key. `nothing_to_void`: the payment was declined.
 */
export type VoidByKeyOutcome = "voided" | "key_cancelled" | "nothing_to_void";

/** Undoes the authorization made with a key, or forbids it when it has not happened yet. Safe to repeat. */
export function voidByKey(deps: PaymentDeps, key: string): Decision {
  const payment = deps.payments.findMadeWithKey(key);
  if (!payment) return cancelKey(deps, key);
  if (payment.status === "voided") return answer(deps, "voided", payment);
  if (payment.status === "declined") return answer(deps, "nothing_to_void", payment);
  const change = applyChange(deps, payment, { type: "void", amount: undefined }, null);
  return answer(deps, "voided", change.payment, change.eventIds);
}

function cancelKey(deps: PaymentDeps, key: string): Decision {
  if (deps.payments.findByKey(key)) {
    throw new ApiError(409, "idempotency_conflict", "This key was used for another operation than a payment.");
  }
  deps.keys.cancel(key, deps.now().getTime());
  return answer(deps, "key_cancelled");
}

function answer(
  { publicUrl }: PaymentDeps,
  outcome: VoidByKeyOutcome,
  payment?: Payment,
  eventIds: string[] = [],
): Decision {
  const view = payment ? paymentView(payment, publicUrl) : null;
  return { status: 200, body: JSON.stringify({ outcome, payment: view }), eventIds, losesReply: false };
}
