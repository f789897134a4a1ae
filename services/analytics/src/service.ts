import type { TokenVerifier } from "@souk/access/tokens";
import { MarketNumbersService } from "@souk/contracts/analytics/v1/market_numbers_service";
import { SellerNumbersService } from "@souk/contracts/analytics/v1/seller_numbers_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createClient } from "@souk/service/client";
import { defineService, type Service } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { AnalyticsConfig } from "./config.ts";
import type { AnalyticsDeps } from "./deps.ts";
import { addDays, dayOf } from "./domain/day.ts";
import { onLinesCancelled } from "./events/on-lines-cancelled.ts";
import { onOrderCancelled, onSellerOrderCancelled } from "./events/on-order-cancelled.ts";
import { onOrderPlaced } from "./events/on-order-placed.ts";
import { onPaymentRefunded } from "./events/on-payment-refunded.ts";
import { onProductChanged } from "./events/on-product-changed.ts";
import { onReviewPublished, onReviewRemoved } from "./events/on-review-changed.ts";
import { onStockChanged } from "./events/on-stock-changed.ts";
import { onVisitsNoted } from "./events/on-visits-noted.ts";
import { marketNumbersService } from "./rpc/market-numbers-service.ts";
import { sellerNumbersService } from "./rpc/seller-numbers-service.ts";
import { createSellers } from "./upstream.ts";
import { countTouched } from "./use-cases/count-touched.ts";
import { purgeOld } from "./use-cases/purge-old.ts";
import { loadCatalogue } from "./workers/load-catalogue.ts";
import { loadCategories } from "./workers/load-categories.ts";

const name = "analytics";

interface Overrides {
  readonly verifier?: TokenVerifier;
  readonly now?: () => Date;
}

/** The analytics service: what is sold, counted by seller, day and product. */
export async function createAnalyticsService(
  config: AnalyticsConfig,
  { now = () => new Date(), ...overrides }: Overrides = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const { db } = database;
  const bus = createRedisBus({ url: config.redisUrl, onError: (err) => log.warn({ err }, "event bus") });
  const upstream = { caller: name, internalSecret: config.internalSecret };
  const { timeZone } = config;
  const daysAgo = (days: number) => addDays(dayOf(now(), timeZone), -days);
  const firstDay = () => daysAgo(config.analyticsRetentionDays);
  const firstVisitDay = () => daysAgo(config.analyticsVisitRetentionDays);
  const deps: AnalyticsDeps = {
    ...{ db, now, timeZone, firstDay, firstVisitDay },
    sellers: createSellers({ ...upstream, url: config.sellerServiceUrl }),
    products: createClient(ProductService, { ...upstream, url: config.productServiceUrl }),
    inventory: createClient(InventoryService, { ...upstream, url: config.inventoryServiceUrl }),
  };
  const consumers = [
    ...[onOrderPlaced(deps), onOrderCancelled(), onSellerOrderCancelled(), onLinesCancelled(), onPaymentRefunded()],
    onVisitsNoted(deps),
    ...[onStockChanged(), onProductChanged(), onReviewPublished(deps), onReviewRemoved(deps)],
  ];
  const repeat = (what: string, intervalMs: number, run: (stopping: AbortSignal) => Promise<void>) =>
    createPeriodicWorker({ name: `analytics-${what}`, intervalMs, log, run });
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...overrides,
    routes: (router) => {
      router.service(SellerNumbersService, sellerNumbersService(deps));
      router.service(MarketNumbersService, marketNumbersService(deps));
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers }));
    },
    workers: [
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
      repeat("catalogue", config.analyticsLoadIntervalMs, (stopping) => loadCatalogue(deps, stopping)),
      repeat("categories", config.analyticsLoadIntervalMs, (stopping) => loadCategories(deps, stopping)),
      repeat("count", config.analyticsCountIntervalMs, (stopping) => countTouched(deps, stopping)),
      repeat("purge", config.analyticsPurgeIntervalMs, () => purgeOld(deps)),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => bus.close(), () => database.close()],
  });
}
