import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";

const variables = {
  DATABASE_URL: url(),
  /** Of searches, and as many again of the workers. */
  DATABASE_POOL_SIZE: count(8),
  REDIS_URL: url(),
  PRODUCT_SERVICE_URL: url(),
  INVENTORY_SERVICE_URL: url(),
  /** A search that takes longer is given up. */
  SEARCH_TIMEOUT_MS: durationMs(2_000),
};

export type SearchConfig = ReturnType<typeof readSearchConfig>;

/** The settings of the search service; a ConfigError lists everything that is wrong. */
export function readSearchConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
