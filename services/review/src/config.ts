import { count, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";
import { z } from "zod";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(4),
  REDIS_URL: url(),
  ORDER_SERVICE_URL: url(),
  /** Of the days that deliveries are promised for. */
  TIME_ZONE: z.string().default("Europe/Lisbon"),
};

export type ReviewConfig = ReturnType<typeof readReviewConfig>;

/** The settings of the review service; a ConfigError lists everything that is wrong. */
export function readReviewConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
