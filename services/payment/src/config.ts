import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";
import { z } from "zod";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(8),
  REDIS_URL: url(),
  /** Where this service reaches the provider. */
  SANDBOX_URL: url(),
  /** Where browsers reach it. */
  SANDBOX_PUBLIC_URL: url().optional(),
  SANDBOX_SECRET_KEY: z.string().min(16),
  SANDBOX_PUBLISHABLE_KEY: z.string().min(8),
  SANDBOX_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{16,}=*$/, { error: "a webhook secret is whsec_ and base64" }),
  /** How long a call waits for the provider, all attempts of it together. Then the outcome is unknown. */
  PROVIDER_TIMEOUT_MS: durationMs(5_000),
  /** How often the payment worker looks for payments in doubt. */
  WORKER_INTERVAL_MS: durationMs(500),
  /** How often the provider is told of the cards that shoppers removed. */
  METHOD_INTERVAL_MS: durationMs(2_000),
  /** Pauses between attempts to find out an outcome: the first, then growing to the longest. */
  RETRY_FIRST_MS: durationMs(500),
  RETRY_LONGEST_MS: durationMs(60_000),
  /** How often a payment that waits for the shopper at the bank is asked about, should its webhook be lost. */
  ACTION_POLL_MS: durationMs(15_000),
  /** An authorization without an outcome, or without the shopper's confirmation, is voided after this long. */
  GIVE_UP_MS: durationMs(30 * 60_000),
};

export type PaymentConfig = ReturnType<typeof readPaymentConfig>;

/** The settings of the payment service; a ConfigError lists everything that is wrong. */
export function readPaymentConfig(env: Environment) {
  const settings = readServiceSettings(env, variables);
  return { ...settings, sandboxPublicUrl: settings.sandboxPublicUrl ?? settings.sandboxUrl };
}
