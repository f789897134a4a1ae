import type { TokenVerifier } from "@souk/access/tokens";
import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { Redis } from "ioredis";
import type { CartConfig } from "./config.ts";
import { createCartStore } from "./db/cart-store.ts";
import { followAccounts } from "./events/follow-accounts.ts";
import { cartService } from "./rpc/cart-service.ts";
import { unavailableWithout } from "./rpc/unavailable-without.ts";

const name = "cart";

interface Overrides {
  readonly now?: () => Date;
  readonly verifier?: TokenVerifier;
}

/** The cart service: what shoppers and guests want to buy. */
export async function createCartService(
  config: CartConfig,
  { now = () => new Date(), ...overrides }: Overrides = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const redis = new Redis(config.redisUrl, {
    commandTimeout: config.redisTimeoutMs,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
  });
  redis.on("error", (error) => log.warn({ err: error }, "Redis is away; it is tried again"));
  const carts = unavailableWithout(createCartStore(redis, { lifetimeMs: config.cartLifetimeMs, now }));
  return defineService({
    name,
    settings: config,
    log,
    ...overrides,
    routes: (router) => {
      router.service(CartService, cartService(carts));
    },
    workers: [
      followAccounts({ url: config.redisUrl, carts, onError: (error) => log.warn({ err: error }, "account events") }),
    ],
    checks: { redis: () => redis.ping() },
    closing: [async () => redis.disconnect()],
  });
}
