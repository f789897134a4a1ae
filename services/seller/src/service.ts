import type { TokenVerifier } from "@souk/access/tokens";
import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import { SellerApiKeyService } from "@souk/contracts/seller/v1/api_key_service";
import { SellerApplicationService } from "@souk/contracts/seller/v1/application_service";
import { SellerDeskService } from "@souk/contracts/seller/v1/desk_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { SellerShopService } from "@souk/contracts/seller/v1/shop_service";
import { SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { SellerViewService } from "@souk/contracts/seller/v1/view_service";
import { SellerWebhookService } from "@souk/contracts/seller/v1/webhook_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { createSealer } from "@souk/personal-data/sealer";
import { auditRoutes } from "@souk/service/audit-routes";
import { createClient } from "@souk/service/client";
import { defineService, type Service, type Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { createLogger, type Logger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import { createSandboxBank } from "./bank/bank.ts";
import type { SellerConfig } from "./config.ts";
import type { SellerDeps } from "./deps.ts";
import { onPayoutReturned } from "./events/on-payout-returned.ts";
import { onProductRevisionDecided } from "./events/on-product-revision-decided.ts";
import { onReturnRequested } from "./events/on-return-requested.ts";
import { webhookConsumers } from "./events/webhook-events.ts";
import { apiKeyService } from "./rpc/api-key-service.ts";
import { applicationService } from "./rpc/application-service.ts";
import { deskService } from "./rpc/desk-service.ts";
import { sellerService } from "./rpc/seller-service.ts";
import { shopService } from "./rpc/shop-service.ts";
import { teamService } from "./rpc/team-service.ts";
import { viewService } from "./rpc/view-service.ts";
import { webhookService } from "./rpc/webhook-service.ts";
import { createWebhookWorker } from "./webhooks/webhook-worker.ts";
import { applyNotices } from "./workers/apply-notices.ts";
import { grantRoles } from "./workers/grant-roles.ts";
import { tellPayoutAccounts } from "./workers/tell-payout-accounts.ts";
import { verifyBankAccounts } from "./workers/verify-bank-accounts.ts";

const name = "seller";

interface Overrides {
  readonly verifier?: TokenVerifier;
  readonly now?: () => Date;
}

/** The seller service: the shops of the marketplace, who works in them, and who may open one. */
export async function createSellerService(
  config: SellerConfig,
  { now = () => new Date(), ...overrides }: Overrides = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const bus = createRedisBus({ url: config.redisUrl });
  const upstream = { caller: name, internalSecret: config.internalSecret };
  const deps: SellerDeps = {
    ...{ db: database.db, now, sealer: createSealer(config.personalDataKeys) },
    auth: createClient(AuthService, { ...upstream, url: config.authServiceUrl }),
    payouts: createClient(PayoutService, { ...upstream, url: config.paymentServiceUrl }),
    users: createClient(UserService, { ...upstream, url: config.userServiceUrl }),
    allowsPrivateWebhooks: config.webhookAllowPrivate,
  };
  const consumers = [onProductRevisionDecided(), onReturnRequested(), onPayoutReturned(), ...webhookConsumers(now)];
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...overrides,
    routes: (router) => {
      router.service(SellerService, sellerService(deps));
      router.service(SellerApplicationService, applicationService(deps));
      router.service(SellerDeskService, deskService(deps));
      router.service(AuditService, auditRoutes(deps.db));
      router.service(SellerTeamService, teamService(deps));
      router.service(SellerShopService, shopService(deps));
      router.service(SellerViewService, viewService(deps));
      router.service(SellerWebhookService, webhookService(deps));
      router.service(SellerApiKeyService, apiKeyService(deps));
      router.service(DeadLetterService, deadLetterRoutes({ db: database.db, consumers }));
    },
    workers: [
      createRelay({ database, bus, source: name, log, metrics }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
      ...workersOf(deps, config, log),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => bus.close(), () => database.close()],
  });
}

function workersOf(deps: SellerDeps, config: SellerConfig, log: Logger): Worker[] {
  const { bankUrl, bankSecretKey, bankTimeoutMs, bankRetryMs: firstRetryMs, sellerWorkIntervalMs: intervalMs } = config;
  const bank = createSandboxBank({ url: bankUrl, secretKey: bankSecretKey, timeoutMs: bankTimeoutMs });
  const every = (worker: string, run: (stopping: AbortSignal) => Promise<void>) =>
    createPeriodicWorker({ name: worker, intervalMs, log, run });
  return [
    every("seller-bank-accounts", (stopping) => verifyBankAccounts({ ...deps, bank, log, firstRetryMs }, stopping)),
    every("seller-payout-accounts", (stopping) => tellPayoutAccounts(deps, stopping)),
    every("seller-roles", (stopping) => grantRoles(deps, stopping)),
    every("seller-notices", (stopping) => applyNotices(deps, stopping)),
    createWebhookWorker(
      { ...deps, log, timeoutMs: config.webhookTimeoutMs, allowsPrivate: config.webhookAllowPrivate },
      { intervalMs, atOnce: config.webhookConcurrency, perWebhook: config.webhookConcurrencyEach },
    ),
  ];
}
