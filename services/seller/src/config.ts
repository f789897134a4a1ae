import { count, durationMs, flag, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { dataKeysHint, parseDataKeys } from "@souk/personal-data/data-keys";
import { readServiceSettings } from "@souk/service/settings";
import { z } from "zod";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(4),
  REDIS_URL: url(),
  USER_SERVICE_URL: url(),
  PAYMENT_SERVICE_URL: url(),
  /** The value is never repeated in the error. */
  PERSONAL_DATA_KEYS: z.string().refine((text) => parseDataKeys(text) !== undefined, dataKeysHint),
  BANK_URL: url(),
  BANK_SECRET_KEY: z.string().min(16),
  BANK_TIMEOUT_MS: durationMs(5_000),
  /** After the first question without an answer; doubles up to five minutes. */
  BANK_RETRY_MS: durationMs(500),
  /** How often workers look whether there is anything to do. */
  SELLER_WORK_INTERVAL_MS: durationMs(1_000),
  /** For development only: webhooks may go to http:// and to this machine and its network. */
  WEBHOOK_ALLOW_PRIVATE: flag(false),
  /** For the connection, the answer and what is read of it together. */
  WEBHOOK_TIMEOUT_MS: durationMs(10_000),
  WEBHOOK_CONCURRENCY: count(16),
  WEBHOOK_CONCURRENCY_EACH: count(4),
};

export type SellerConfig = ReturnType<typeof readSellerConfig>;

/** The settings of the seller service; a ConfigError lists everything that is wrong. */
export function readSellerConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
