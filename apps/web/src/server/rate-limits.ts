import "server-only";
import { createRateLimiter, type RateLimiter } from "@souk/bff/rate-limit";
import { env } from "../env.ts";
import { redis } from "./redis.ts";

interface RateLimits {
  /** Stolen cards are not to be tried out. */
  readonly addCard: RateLimiter;
  readonly checkout: RateLimiter;
  /** Codes are not to be guessed. */
  readonly coupon: RateLimiter;
  readonly dataExport: RateLimiter;
  readonly signIn: RateLimiter;
  readonly search: RateLimiter;
  readonly suggest: RateLimiter;
  readonly orderLink: RateLimiter;
  readonly orderLinkRequest: RateLimiter;
  readonly unsubscribe: RateLimiter;
  readonly visit: RateLimiter;
}

let limits: RateLimits | undefined;

const off: RateLimiter = async () => {};
const unlimited: RateLimits = {
  addCard: off,
  checkout: off,
  coupon: off,
  dataExport: off,
  signIn: off,
  search: off,
  suggest: off,
  orderLink: off,
  orderLinkRequest: off,
  unsubscribe: off,
  visit: off,
};

/** The limits of this app; measurements switch them off by WEB_RATE_LIMITS=false. */
export function rateLimits(): RateLimits {
  limits ??= env().WEB_RATE_LIMITS ? createLimits() : unlimited;
  return limits;
}

function createLimits(): RateLimits {
  const perMinute = (name: string, points: number) => createRateLimiter(redis(), { name, points, windowSeconds: 60 });
  return {
    addCard: createRateLimiter(redis(), { name: "add-card", points: 20, windowSeconds: 3_600 }),
    dataExport: createRateLimiter(redis(), { name: "data-export", points: 5, windowSeconds: 3_600 }),
    checkout: perMinute("checkout", env().CHECKOUT_LIMIT_PER_MINUTE),
    coupon: perMinute("coupon", 20),
    signIn: perMinute("sign-in", env().SIGN_IN_LIMIT_PER_MINUTE),
    search: perMinute("search", 240),
    suggest: perMinute("suggest", 600),
    orderLink: perMinute("order-link", 60),
    orderLinkRequest: perMinute("order-link-request", 6),
    // Mail systems send the clicks of many from a few addresses.
    unsubscribe: perMinute("unsubscribe", 600),
    // An office looks at a lot behind one address.
    visit: perMinute("visit", 300),
  };
}
