import { DomainError } from "@souk/errors/domain-error";

export function linkInvalid(): DomainError {
  return new DomainError(
    "failed_precondition",
    "LINK_INVALID",
    "this link was used, is too old or is for another account: ask for a new one",
  );
}
