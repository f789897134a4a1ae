import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";
import { z } from "zod";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(6),
  /** Connections of the workflow engine, which keeps its own pool on the same database. */
  WORKFLOW_POOL_SIZE: count(10),
  /** Which process of several recovers which runs after a crash; stable over restarts. */
  EXECUTOR_ID: z.string().min(1).default("local"),
  REDIS_URL: url(),
  ORDER_SERVICE_URL: url(),
  INVENTORY_SERVICE_URL: url(),
  PAYMENT_SERVICE_URL: url(),
  CART_SERVICE_URL: url(),
  /** How long a shopper may take at the bank. Stock is held for longer. */
  ACTION_TIMEOUT_MS: durationMs(10 * 60_000),
  /** How long to wait for a payment whose outcome the provider did not tell in time. */
  OUTCOME_TIMEOUT_MS: durationMs(60_000),
  /** An undo that fails is tried this often before the run is parked. */
  UNDO_ATTEMPTS: count(8),
  STEP_TIMEOUT_MS: durationMs(10_000),
  /** How long the steps of an ended run can be looked at. */
  RUN_RETENTION_MS: durationMs(30 * 24 * 60 * 60_000),
};

export type OrchestratorConfig = ReturnType<typeof readOrchestratorConfig>;

/** The settings of the orchestrator; a ConfigError lists everything that is wrong. */
export function readOrchestratorConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
