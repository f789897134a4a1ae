import { DomainError } from "@souk/errors/domain-error";
import { RateLimiterRes } from "rate-limiter-flexible";

export function tooMany(waitMs: number): DomainError {
  const seconds = String(Math.max(1, Math.ceil(waitMs / 1000)));
  return new DomainError("exhausted", "TOO_MANY_ATTEMPTS", `too many attempts: try again in ${seconds} seconds`, {
    retry_after_seconds: seconds,
  });
}

/** Turns a limiter's refusal into ours; anything else is passed on. */
export function refuse(cause: unknown): never {
  throw cause instanceof RateLimiterRes ? tooMany(cause.msBeforeNext) : cause;
}
