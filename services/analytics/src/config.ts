import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";
import { z } from "zod";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(4),
  REDIS_URL: url(),
  PRODUCT_SERVICE_URL: url(),
  INVENTORY_SERVICE_URL: url(),
  SELLER_SERVICE_URL: url(),
  /** Whose days are counted. Changed later, days counted before stay as they are. */
  TIME_ZONE: z.string().default("Europe/Lisbon"),
  /** How long is kept what numbers are counted from; two years and the two before them. */
  ANALYTICS_RETENTION_DAYS: count(1461),
  /** How long is kept whose visits were counted: what comes later is not counted any more. */
  ANALYTICS_VISIT_RETENTION_DAYS: count(7),
  /** From what happened to when it is counted. */
  ANALYTICS_COUNT_INTERVAL_MS: durationMs(1_000),
  ANALYTICS_PURGE_INTERVAL_MS: durationMs(3_600_000),
  /** How often it is looked whether the catalogue has still to be read. */
  ANALYTICS_LOAD_INTERVAL_MS: durationMs(5_000),
};

export type AnalyticsConfig = ReturnType<typeof readAnalyticsConfig>;

/** The settings of the analytics service; a ConfigError lists everything that is wrong. */
export function readAnalyticsConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
