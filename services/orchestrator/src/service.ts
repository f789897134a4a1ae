import type { TokenVerifier } from "@souk/access/tokens";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import type { OrchestratorConfig } from "./config.ts";
import { storedProgress } from "./db/progress.ts";
import { onPaymentAuthorized, onPaymentDeclined } from "./events/on-payment-changed.ts";
import { checkoutService } from "./rpc/checkout-service.ts";
import { createUpkeep } from "./upkeep.ts";
import { connectUpstream } from "./upstream.ts";
import { listenForChanges } from "./waiting.ts";
import { startEngine } from "./workflow/engine.ts";
import { createGate } from "./workflow/gate.ts";
import { createSteps } from "./workflow/steps.ts";

const name = "orchestrator";

/**
 * The orchestrator: runs checkouts to their end, complete or undone. One per process, as the workflow engine is; creating it
 * starts the engine, which resumes what a crash interrupted.
 */
export async function createOrchestratorService(
  config: OrchestratorConfig,
  overrides: { verifier?: TokenVerifier } = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const { db } = database;
  const bus = createRedisBus({ url: config.redisUrl });
  const upstream = connectUpstream(config);
  const now = () => new Date();
  const waiting = await listenForChanges(database);
  const engine = await startEngine(config, {
    upstream,
    steps: createSteps(upstream, { holdSeconds: holdSecondsOf(config), now }),
    limits: config,
    progress: storedProgress(db, log),
    waiting,
    gate: createGate(),
    log,
    now,
  });
  const consumers = [onPaymentAuthorized, onPaymentDeclined];
  return defineService({
    name,
    settings: config,
    log,
    ...overrides,
    routes: (router) => {
      router.service(CheckoutService, checkoutService({ db, engine, waiting, upstream }));
      router.service(DeadLetterService, deadLetterRoutes({ db: database.db, consumers }));
    },
    workers: [
      createConsumers({ database, bus, group: name, consumers, log }),
      createUpkeep({ db, engine, log }, config.runRetentionMs),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => engine.stop(), () => waiting.stop(), () => bus.close(), () => database.close()],
  });
}

/** Stock is held for longer than all that a checkout may wait for, so that no hold ends under a payment. */
function holdSecondsOf({ actionTimeoutMs, outcomeTimeoutMs }: OrchestratorConfig): number {
  const marginMs = 4 * 60_000;
  return Math.ceil((actionTimeoutMs + outcomeTimeoutMs + marginMs) / 1000);
}
