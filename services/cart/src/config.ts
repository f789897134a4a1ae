import { durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";

const day = 24 * 60 * 60_000;

const variables = {
  REDIS_URL: url(),
  /** A cart that nobody touched for this long is forgotten. */
  CART_LIFETIME_MS: durationMs(60 * day),
  REDIS_TIMEOUT_MS: durationMs(1_000),
};

export type CartConfig = ReturnType<typeof readCartConfig>;

/** The settings of the cart service; a ConfigError lists everything that is wrong. */
export function readCartConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
