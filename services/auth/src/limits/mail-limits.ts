import type { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";
import { refuse } from "./too-many.ts";

export interface MailLimitSettings {
  readonly perAddress: number;
  readonly perClient: number;
  readonly windowMs: number;
}

/** Limits the mails that strangers can cause. An address without an account counts like any other. */
export interface MailLimits {
  /** @throws DomainError TOO_MANY_ATTEMPTS with retry_after_seconds */
  consume(emailHash: Uint8Array, clientKey: string): Promise<void>;
  /** False instead of a refusal, where one would tell something. */
  allows(emailHash: Uint8Array): Promise<boolean>;
}

export function createMailLimits(redis: Redis, { perAddress, perClient, windowMs }: MailLimitSettings): MailLimits {
  const limiter = (name: string, points: number) =>
    new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `auth:mails:${name}`,
      points,
      duration: Math.ceil(windowMs / 1000),
    });
  const addresses = limiter("address", perAddress);
  const clients = limiter("client", perClient);
  const keyOf = (emailHash: Uint8Array) => Buffer.from(emailHash).toString("base64url");
  return {
    async consume(emailHash, clientKey) {
      if (clientKey !== "") await clients.consume(clientKey).catch(refuse);
      await addresses.consume(keyOf(emailHash)).catch(refuse);
    },
    async allows(emailHash) {
      const { consumedPoints } = await addresses.penalty(keyOf(emailHash));
      return consumedPoints <= perAddress;
    },
  };
}
