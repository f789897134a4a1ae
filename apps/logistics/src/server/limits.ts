import "server-only";
import { createRateLimiter, type RateLimiter } from "@souk/bff/rate-limit";
import { Redis } from "ioredis";
import { env } from "../env.ts";

let signIn: RateLimiter | undefined;

/** How often an address may try to sign in. Commands fail at once while Redis is away: then this process counts for itself. */
export function signInLimit(): RateLimiter {
  signIn ??= createRateLimiter(connect(), {
    name: "sign-in",
    points: env().SIGN_IN_LIMIT_PER_MINUTE,
    windowSeconds: 60,
  });
  return signIn;
}

function connect(): Redis {
  const redis = new Redis(env().REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 });
  redis.on("error", () => {});
  return redis;
}
