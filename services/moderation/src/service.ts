import type { TokenVerifier } from "@souk/access/tokens";
import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { ModerationDecisionService } from "@souk/contracts/moderation/v1/decision_service";
import { ModerationDeskService } from "@souk/contracts/moderation/v1/desk_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { auditRoutes } from "@souk/service/audit-routes";
import { createClient } from "@souk/service/client";
import { defineService, type Service } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { ModerationConfig } from "./config.ts";
import type { ModerationDeps } from "./deps.ts";
import { onProductChanged } from "./events/on-product-changed.ts";
import { onRevisionSubmitted } from "./events/on-revision-submitted.ts";
import { onRevisionWithdrawn } from "./events/on-revision-withdrawn.ts";
import { watchQueue } from "./metrics.ts";
import { decisionService } from "./rpc/decision-service.ts";
import { deskService } from "./rpc/desk-service.ts";
import { createSellers } from "./upstream.ts";
import { loadCatalogue } from "./workers/load-catalogue.ts";

const name = "moderation";

interface Overrides {
  readonly verifier?: TokenVerifier;
  readonly now?: () => Date;
}

/** The moderation service: what sellers want to show is checked, and decided about. */
export async function createModerationService(
  config: ModerationConfig,
  { now = () => new Date(), ...overrides }: Overrides = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const { db } = database;
  const bus = createRedisBus({ url: config.redisUrl });
  const upstream = { caller: name, internalSecret: config.internalSecret };
  const deps: ModerationDeps = {
    ...{ db, now, rules: rulesOf(config) },
    sellers: createSellers({ ...upstream, url: config.sellerServiceUrl }),
    users: createClient(UserService, { ...upstream, url: config.userServiceUrl }),
    products: createClient(ProductService, { ...upstream, url: config.productServiceUrl }),
  };
  const consumers = [onRevisionSubmitted(deps), onRevisionWithdrawn(), onProductChanged()];
  watchQueue(metrics, deps);
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...overrides,
    routes: (router) => {
      router.service(ModerationDeskService, deskService(deps));
      router.service(ModerationDecisionService, decisionService(deps));
      router.service(AuditService, auditRoutes(db));
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers }));
    },
    workers: [
      createRelay({ database, bus, source: name, log, metrics }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
      createPeriodicWorker({
        name: "moderation-catalogue",
        intervalMs: config.moderationWorkIntervalMs,
        log,
        run: (stopping) => loadCatalogue(deps, stopping),
      }),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => bus.close(), () => database.close()],
  });
}

function rulesOf(config: ModerationConfig): ModerationDeps["rules"] {
  return {
    dueMs: config.moderationDueMs,
    claimMs: config.moderationClaimMs,
    approveBelow: config.moderationApproveBelow,
    similarityPercent: config.moderationSimilarityPercent,
    priceDeviationTenths: config.moderationPriceDeviationTenths,
  };
}
