import type { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";
import { refuse, tooMany } from "./too-many.ts";

export interface AttemptLimitSettings {
  readonly failuresPerAccount: number;
  readonly failuresPerClient: number;
  readonly windowMs: number;
}

export interface Attempt {
  readonly emailHash: Uint8Array;
  /** Empty when the caller cannot tell who is trying. */
  readonly clientKey: string;
}

/** Limits failed attempts. An attempt counts as failed until it is forgiven, so that many at once do not slip through. */
export interface AttemptLimits {
  /** Refuses what is over the limit already, and counts nothing. */
  check(attempt: Attempt): Promise<void>;
  /** Counts an attempt. @throws DomainError TOO_MANY_ATTEMPTS with retry_after_seconds */
  admit(attempt: Attempt): Promise<void>;
  /** The attempt was right: the account starts afresh, the client gets its one back. */
  forgive(attempt: Attempt): Promise<void>;
}

export function createAttemptLimits(redis: Redis, settings: AttemptLimitSettings): AttemptLimits {
  const limiter = (name: string, points: number) =>
    new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `auth:failures:${name}`,
      points,
      duration: Math.ceil(settings.windowMs / 1000),
    });
  const accounts = limiter("account", settings.failuresPerAccount);
  const clients = limiter("client", settings.failuresPerClient);
  const limitersOf = ({ emailHash, clientKey }: Attempt): [RateLimiterRedis, string][] => [
    [accounts, Buffer.from(emailHash).toString("base64url")],
    ...(clientKey === "" ? [] : ([[clients, clientKey]] satisfies [RateLimiterRedis, string][])),
  ];

  return {
    async check(attempt) {
      const states = await Promise.all(
        limitersOf(attempt).map(async ([limiter, key]) => ({ limiter, state: await limiter.get(key) })),
      );
      for (const { limiter, state } of states) {
        if (state !== null && state.consumedPoints >= limiter.points) throw tooMany(state.msBeforeNext);
      }
    },
    async admit(attempt) {
      for (const [limiter, key] of limitersOf(attempt)) await limiter.consume(key).catch(refuse);
    },
    async forgive(attempt) {
      await Promise.all(
        limitersOf(attempt).map(([limiter, key]) => (limiter === accounts ? limiter.delete(key) : limiter.reward(key))),
      );
    },
  };
}
