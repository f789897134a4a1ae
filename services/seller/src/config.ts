import { count, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(4),
  REDIS_URL: url(),
};

export type SellerConfig = ReturnType<typeof readSellerConfig>;

/** The settings of the seller service; a ConfigError lists everything that is wrong. */
export function readSellerConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
