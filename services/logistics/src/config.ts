import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { dataKeysHint, parseDataKeys } from "@souk/personal-data/data-keys";
import { readServiceSettings } from "@souk/service/settings";
import { z } from "zod";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(8),
  REDIS_URL: url(),
  ORDER_SERVICE_URL: url(),
  SELLER_SERVICE_URL: url(),
  /** The value is never repeated in the error. */
  PERSONAL_DATA_KEYS: z.string().refine((text) => parseDataKeys(text) !== undefined, dataKeysHint),
  /** Of the days that deliveries are promised for, and of a courier's earnings. */
  TIME_ZONE: z.string().default("Europe/Lisbon"),
  /** How often workers look whether there is anything to do. */
  LOGISTICS_WORK_INTERVAL_MS: durationMs(500),
  /** How often sellers who had not said where parcels are collected are asked again. */
  PICKUP_CHECK_INTERVAL_MS: durationMs(60_000),
  /** How long a courier has to answer an offer. */
  OFFER_TIMEOUT_MS: durationMs(5 * 60_000),
  /** How long it takes to collect or to hand over. */
  STOP_SERVICE_MS: durationMs(3 * 60_000),
  /** Arrivals follow the positions of a run's courier at most this often. */
  ESTIMATE_INTERVAL_MS: durationMs(30_000),
  /** So long after the end of a delivery who it went to, pictures and places of its proof are forgotten. */
  DELIVERY_PERSONAL_DATA_MS: durationMs(60 * 24 * 60 * 60_000),
  /** The external carrier; without it there is none. */
  CARRIER_URL: url().optional(),
  CARRIER_SECRET_KEY: z.string().min(16).optional(),
  CARRIER_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{16,}=*$/, { error: "a webhook secret is whsec_ and base64" })
    .optional(),
  /** How long one call waits for it. */
  CARRIER_TIMEOUT_MS: durationMs(5_000),
  /** How long its prices are waited for: who asks for them waits no longer. */
  CARRIER_RATES_TIMEOUT_MS: durationMs(250),
  /** How many calls wait for it at the same time. */
  CARRIER_AT_ONCE: count(16),
  /** So many unclear answers in a row, and it is left alone for so long. */
  CARRIER_BREAK_AFTER: count(5),
  CARRIER_BREAK_MS: durationMs(10_000),
  /** Pauses while the outcome of a booking is not known: the first, then growing to the longest. */
  CARRIER_RETRY_FIRST_MS: durationMs(500),
  CARRIER_RETRY_LONGEST_MS: durationMs(5 * 60_000),
  /** A parcel that nothing was heard of for so long is asked about. */
  CARRIER_POLL_MS: durationMs(15 * 60_000),
  /** How long its webhooks are kept as they came. */
  CARRIER_EVENT_MS: durationMs(30 * 24 * 60 * 60_000),
  DELIVERY_PURGE_INTERVAL_MS: durationMs(10 * 60_000),
};

export type LogisticsConfig = ReturnType<typeof readLogisticsConfig>;

/** The settings of the logistics service; a ConfigError lists everything that is wrong. */
export function readLogisticsConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
