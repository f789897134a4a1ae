import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(4),
  REDIS_URL: url(),
  PRODUCT_SERVICE_URL: url(),
  SELLER_SERVICE_URL: url(),
  USER_SERVICE_URL: url(),
  /** From submission, or appeal, to when it should be decided. */
  MODERATION_DUE_MS: durationMs(24 * 3_600_000),
  /** How long a moderator keeps a case that they do nothing with. */
  MODERATION_CLAIM_MS: durationMs(15 * 60_000),
  /** A risk below it is approved without a person; 0 has a person look at everything. */
  MODERATION_APPROVE_BELOW: count(20),
  /** How much of a text has to be another seller's for a finding. */
  MODERATION_SIMILARITY_PERCENT: count(70),
  /** How many tenths of robust standard deviations a price may be from the usual one. */
  MODERATION_PRICE_DEVIATION_TENTHS: count(35),
  /** How often it is looked whether the catalogue has still to be read. */
  MODERATION_WORK_INTERVAL_MS: durationMs(5_000),
};

export type ModerationConfig = ReturnType<typeof readModerationConfig>;

/** The settings of the moderation service; a ConfigError lists everything that is wrong. */
export function readModerationConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
