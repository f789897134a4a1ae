import { DomainError } from "@souk/errors/domain-error";

/** What was asked for is noted and will be done, but the provider has not confirmed it in time. */
export function outcomeUnknown(): DomainError {
  return new DomainError(
    "unavailable",
    "PAYMENT_OUTCOME_UNKNOWN",
    "The payment provider did not answer in time; repeat the same request to learn the outcome.",
  );
}

export function paymentNotFound(): DomainError {
  return new DomainError("not_found", "PAYMENT_NOT_FOUND", "There is no payment for this order.");
}

export function partReleased(): DomainError {
  return new DomainError(
    "failed_precondition",
    "PART_RELEASED",
    "This seller order was cancelled; its part is let go.",
  );
}

export function paymentVoided(): DomainError {
  return new DomainError("failed_precondition", "PAYMENT_VOIDED", "The payment of this order was undone.");
}
