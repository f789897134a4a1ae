import { count, durationMs, flag, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings, type ServiceSettings } from "@souk/service/settings";
import { z } from "zod";

export interface ProductConfig extends ServiceSettings {
  databaseUrl: string;
  databasePoolSize: number;
  redisUrl: string;
  sellerServiceUrl: string;
  upstreamTimeoutMs: number;
  /** Where pictures are kept. */
  mediaDir: string;
  /** How many pictures are decoded or rendered at once. */
  mediaConcurrency: number;
  /** How many more may wait for it. */
  mediaQueueMax: number;
  heldSellersIntervalMs: number;
  /** How often it is looked whether an import is to be run. */
  importsIntervalMs: number;
  /** How long an import waits for the instance that had it, when that is gone. */
  importLeaseMs: number;
  /** Whether pictures of imports are fetched from private addresses too: for tests. */
  importAllowPrivate: boolean;
  /** How long an import is in its seller's history. */
  importRetentionMs: number;
  upkeepIntervalMs: number;
  /** How long a repeated request id gets the answer it got first. */
  requestRetentionMs: number;
  /** How long an order that is cancelled is taken back from what it made popular. */
  saleRetentionMs: number;
}

/** Reads the service's settings. @throws ConfigError naming every bad variable */
export function readProductConfig(env: Environment): ProductConfig {
  return readServiceSettings(env, {
    DATABASE_URL: url(),
    DATABASE_POOL_SIZE: count(8),
    REDIS_URL: url(),
    SELLER_SERVICE_URL: url(),
    UPSTREAM_TIMEOUT_MS: durationMs(2_000),
    MEDIA_DIR: z.string(),
    MEDIA_CONCURRENCY: count(2),
    MEDIA_QUEUE_MAX: count(200),
    /** How often it is looked whether products of a seller who may not sell are to be told of. */
    HELD_SELLERS_INTERVAL_MS: durationMs(1_000),
    IMPORTS_INTERVAL_MS: durationMs(500),
    IMPORT_LEASE_MS: durationMs(15_000),
    IMPORT_ALLOW_PRIVATE: flag(false),
    IMPORT_RETENTION_MS: durationMs(90 * 86_400_000),
    UPKEEP_INTERVAL_MS: durationMs(600_000),
    REQUEST_RETENTION_MS: durationMs(7 * 86_400_000),
    SALE_RETENTION_MS: durationMs(90 * 86_400_000),
    /** A bulk call carries up to 500 whole products. */
    REQUEST_BODY_LIMIT_BYTES: count(33_554_432),
  });
}
