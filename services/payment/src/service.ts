import type { TokenVerifier } from "@souk/access/tokens";
import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { auditRoutes } from "@souk/service/audit-routes";
import { createClient } from "@souk/service/client";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { PaymentConfig } from "./config.ts";
import { onAccountDeleted } from "./events/on-account-deleted.ts";
import { onLinesCancelled } from "./events/on-lines-cancelled.ts";
import { onOrderCancelled } from "./events/on-order-cancelled.ts";
import { onSellerOrderCancelled } from "./events/on-seller-order-cancelled.ts";
import { onSellerOrderHandedOver } from "./events/on-seller-order-handed-over.ts";
import { createMethodWorker } from "./method-worker.ts";
import { watchMoney } from "./metrics.ts";
import { createPaymentWorker } from "./payment-worker.ts";
import { createPayoutSchedule } from "./payout-schedule.ts";
import { createPayoutWorker } from "./payout-worker.ts";
import type { PaymentProvider } from "./provider/payment-provider.ts";
import type { PayoutProvider } from "./provider/payout-provider.ts";
import { createSandboxPayouts } from "./provider/sandbox-payouts.ts";
import { createSandboxProvider } from "./provider/sandbox-provider.ts";
import { paymentService } from "./rpc/payment-service.ts";
import { payoutService } from "./rpc/payout-service.ts";
import { sandboxWebhooks } from "./webhooks/sandbox-webhooks.ts";

const name = "payment";

interface Overrides {
  readonly now?: () => Date;
  readonly verifier?: TokenVerifier;
  readonly provider?: PaymentProvider;
  readonly payouts?: PayoutProvider;
}

/** The payment service: holds, takes and gives back money through a provider, and keeps the books. */
export async function createPaymentService(config: PaymentConfig, overrides: Overrides = {}): Promise<Service> {
  const now = overrides.now ?? (() => new Date());
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const { db } = database;
  const bus = createRedisBus({ url: config.redisUrl });
  const provider = overrides.provider ?? sandboxOf(config);
  const deps = { db, provider, now, timing: config, log };
  const consumers = [
    onOrderCancelled(provider.name, now),
    onSellerOrderCancelled(now),
    onLinesCancelled(now),
    onSellerOrderHandedOver(now),
    onAccountDeleted(now),
  ];
  const payouts = overrides.payouts ?? createSandboxPayouts(addressOf(config));
  const payoutDeps = { db, payouts, now, timing: config, log };
  const sellers = createClient(SellerService, {
    ...{ url: config.sellerServiceUrl, caller: name, internalSecret: config.internalSecret },
  });
  watchMoney(metrics, database.sql);
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...(overrides.verifier ? { verifier: overrides.verifier } : {}),
    routes: (router) => {
      router.service(PaymentService, paymentService(deps));
      router.service(PayoutService, payoutService(payoutDeps, sellers));
      router.service(AuditService, auditRoutes(db));
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers }));
    },
    http: { "POST /webhooks/sandbox": sandboxWebhooks(payoutDeps, config.sandboxWebhookSecret) },
    workers: [
      createPaymentWorker(deps, config.workerIntervalMs),
      createMethodWorker(deps, config.methodIntervalMs),
      createPayoutWorker(payoutDeps, config.payoutIntervalMs),
      createPayoutSchedule(payoutDeps),
      createRelay({ database, bus, source: name, log, metrics }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => bus.close(), () => database.close()],
  });
}

function sandboxOf(config: PaymentConfig): PaymentProvider {
  return createSandboxProvider({
    ...addressOf(config),
    publicUrl: config.sandboxPublicUrl,
    publishableKey: config.sandboxPublishableKey,
  });
}

function addressOf({ sandboxUrl, sandboxSecretKey: secretKey }: PaymentConfig) {
  return { url: sandboxUrl.replace(/\/+$/, ""), secretKey };
}
