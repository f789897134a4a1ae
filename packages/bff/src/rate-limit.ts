import { DomainError } from "@souk/errors/domain-error";
import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";

export interface RateLimit {
  /** Distinguishes the counters: "checkout". Never rename: a rename resets them. */
  readonly name: string;
  readonly points: number;
  readonly windowSeconds: number;
}

/** Counts an act by a key (an account, a guest, an address). Throws TOO_MANY_REQUESTS with retry_after_seconds. */
export type RateLimiter = (key: string) => Promise<void>;

/** A limiter over all processes through Redis; without Redis each process counts for itself rather than letting all through. */
export function createRateLimiter(redis: Redis, limit: RateLimit): RateLimiter {
  const shape = { points: limit.points, duration: limit.windowSeconds };
  const limiter = new RateLimiterRedis({
    ...shape,
    storeClient: redis,
    keyPrefix: `souk:limit:${limit.name}`,
    insuranceLimiter: new RateLimiterMemory(shape),
  });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      throw new DomainError("exhausted", "TOO_MANY_REQUESTS", `Too many attempts. Try again in ${seconds} s.`, {
        retry_after_seconds: String(seconds),
      });
    }
  };
}
