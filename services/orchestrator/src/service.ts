import type { TokenVerifier } from "@souk/access/tokens";
import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { type Database, type Db, openDatabase } from "@souk/database/database";
import type { EventBus } from "@souk/events/bus";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { auditRoutes } from "@souk/service/audit-routes";
import { defineService, type Service, type ServiceDefinition } from "@souk/service/define-service";
import { createLogger, type Logger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { OrchestratorConfig } from "./config.ts";
import { storedProgress } from "./db/progress.ts";
import { onPaymentAuthorized, onPaymentDeclined } from "./events/on-payment-changed.ts";
import { watchCheckouts } from "./metrics.ts";
import { checkoutService } from "./rpc/checkout-service.ts";
import { createUpkeep } from "./upkeep.ts";
import { connectUpstream, type Upstream } from "./upstream.ts";
import { listenForChanges, type Waiting } from "./waiting.ts";
import { type Engine, startEngine } from "./workflow/engine.ts";
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
  const bus = createRedisBus({ url: config.redisUrl, onError: (err) => log.warn({ err }, "event bus") });
  const closing = [() => bus.close(), () => database.close()];
  try {
    const waiting = await listenForChanges(database);
    closing.unshift(() => waiting.stop());
    const upstream = connectUpstream(config);
    const engine = await startEngine(config, engineDeps({ config, upstream, waiting, db: database.db, log }));
    closing.unshift(() => engine.stop());
    const parts = { config, log, database, bus, waiting, upstream, engine, closing };
    return defineService({ ...definition(parts), ...overrides });
  } catch (error) {
    for (const close of closing) await close().catch((err: unknown) => log.warn({ err }, "a part did not close"));
    throw error;
  }
}

interface Parts {
  readonly config: OrchestratorConfig;
  readonly log: Logger;
  readonly database: Database;
  readonly bus: EventBus;
  readonly waiting: Waiting;
  readonly upstream: Upstream;
  readonly engine: Engine;
  readonly closing: (() => Promise<void>)[];
}

function engineDeps({
  config,
  upstream,
  waiting,
  db,
  log,
}: Pick<Parts, "config" | "upstream" | "waiting" | "log"> & { db: Db }) {
  const now = () => new Date();
  return {
    upstream,
    steps: createSteps(upstream, { holdSeconds: holdSecondsOf(config), now }),
    limits: config,
    progress: storedProgress(db, log),
    waiting,
    gate: createGate(),
    log,
    now,
  };
}

function definition({ config, log, database, bus, waiting, upstream, engine, closing }: Parts): ServiceDefinition {
  const { db } = database;
  const metrics = createMetrics(name);
  watchCheckouts(metrics, database.sql);
  const consumers = [onPaymentAuthorized, onPaymentDeclined];
  return {
    name,
    settings: config,
    log,
    metrics,
    routes: (router) => {
      router.service(CheckoutService, checkoutService({ db, engine, waiting, upstream }));
      router.service(AuditService, auditRoutes(db));
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers }));
    },
    workers: [
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
      createUpkeep({ db, engine, log }, config.runRetentionMs),
    ],
    checks: { database: () => database.sql`select 1` },
    closing,
  };
}

/** Stock is held for longer than all that a checkout may wait for, so that no hold ends under a payment. */
function holdSecondsOf({ actionTimeoutMs, outcomeTimeoutMs }: OrchestratorConfig): number {
  const marginMs = 4 * 60_000;
  return Math.ceil((actionTimeoutMs + outcomeTimeoutMs + marginMs) / 1000);
}
