import { DomainError } from "@souk/errors/domain-error";
import { errors } from "jose";

const keyFetchFaults: ReadonlySet<string> = new Set([
  errors.JOSEError.code,
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
]);

export function invalidToken(why: string, cause?: unknown): DomainError {
  return new DomainError("unauthenticated", "TOKEN_INVALID", `The token is not valid: ${why}.`, {}, { cause });
}

export function asTokenError(e: unknown): unknown {
  if (e instanceof DomainError) return e;
  if (e instanceof errors.JWTExpired) {
    return new DomainError("unauthenticated", "TOKEN_EXPIRED", "The token has expired: sign in again or refresh it.");
  }
  if (e instanceof errors.JOSEError && !keyFetchFaults.has(e.code)) {
    return invalidToken("wrong signature, issuer, audience or claims", e);
  }
  return new DomainError(
    "unavailable",
    "SIGNING_KEYS_UNAVAILABLE",
    "The keys that tokens are checked with cannot be read now; try again.",
    {},
    { cause: e },
  );
}
