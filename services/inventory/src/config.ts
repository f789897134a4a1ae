import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(8),
  REDIS_URL: url(),
  SELLER_SERVICE_URL: url(),
  PRODUCT_SERVICE_URL: url(),
  /** How long stock is held for a checkout unless it asks for another time. */
  HOLD_MS: durationMs(15 * 60_000),
  SWEEP_INTERVAL_MS: durationMs(2_000),
};

export type InventoryConfig = ReturnType<typeof readInventoryConfig>;

/** The settings of the inventory service; a ConfigError lists everything that is wrong. */
export function readInventoryConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
