import { DomainError } from "@souk/errors/domain-error";

/** Of somebody who is signed in: `unauthenticated` would tell clients that their session is over. */
export function codeWrong(): DomainError {
  return new DomainError("permission_denied", "SECOND_FACTOR_WRONG", "this code is wrong, or was used before");
}

export function factorExists(): DomainError {
  const message = "this account has a second factor already: remove that first";
  return new DomainError("failed_precondition", "SECOND_FACTOR_EXISTS", message);
}

export function factorMissing(): DomainError {
  return new DomainError("failed_precondition", "SECOND_FACTOR_MISSING", "this account has no second factor");
}

export function factorNotBegun(): DomainError {
  const message = "there is no secret to confirm: begin with a new one";
  return new DomainError("failed_precondition", "SECOND_FACTOR_NOT_BEGUN", message);
}
