import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";
import { z } from "zod";

const dayMs = 86_400_000;

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(8),
  REDIS_URL: url(),
  SELLER_SERVICE_URL: url(),
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
  /** How long after its capture money is held back from payouts. */
  PAYOUT_HOLD_MS: durationMs(7 * dayMs),
  /** The least that is paid out, in whole units of its currency. */
  PAYOUT_MINIMUM_UNITS: count(10),
  /** How often a payout run is proposed without being asked for; it is never approved so. */
  PAYOUT_EVERY_MS: durationMs(7 * dayMs),
  /** How often the payout worker looks for payouts to send or to ask about. */
  PAYOUT_INTERVAL_MS: durationMs(1_000),
  /** How often a payout on its way is asked about at first; an old one less and less often. */
  PAYOUT_POLL_MS: durationMs(10_000),
};

export type PaymentConfig = ReturnType<typeof readPaymentConfig>;

/** The settings of the payment service; a ConfigError lists everything that is wrong. */
export function readPaymentConfig(env: Environment) {
  const settings = readServiceSettings(env, variables);
  return { ...settings, sandboxPublicUrl: settings.sandboxPublicUrl ?? settings.sandboxUrl };
}
