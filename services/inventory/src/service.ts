import type { TokenVerifier } from "@souk/access/tokens";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { SellerStockService } from "@souk/contracts/inventory/v1/stock_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { createClient } from "@souk/service/client";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { InventoryConfig } from "./config.ts";
import { onLinesCancelled } from "./events/on-lines-cancelled.ts";
import { onOffersOpened } from "./events/on-offers-opened.ts";
import { onOrderCancelled } from "./events/on-order-cancelled.ts";
import { onReturnReceived } from "./events/on-return-received.ts";
import { onSellerOrderCancelled } from "./events/on-seller-order-cancelled.ts";
import { watchReservations } from "./metrics.ts";
import { inventoryService } from "./rpc/inventory-service.ts";
import { stockService } from "./rpc/stock-service.ts";
import { createSweeper } from "./sweeper.ts";

const name = "inventory";

interface Overrides {
  readonly now?: () => Date;
  readonly verifier?: TokenVerifier;
}

/** The inventory service: what there is of each offer, and what is held for whom. */
export async function createInventoryService(config: InventoryConfig, overrides: Overrides = {}): Promise<Service> {
  const now = overrides.now ?? (() => new Date());
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const bus = createRedisBus({ url: config.redisUrl });
  const caller = { caller: name, internalSecret: config.internalSecret };
  const sellers = createClient(SellerService, { url: config.sellerServiceUrl, ...caller });
  const products = createClient(ProductService, { url: config.productServiceUrl, ...caller });
  const consumers = [onOrderCancelled(now), onSellerOrderCancelled, onLinesCancelled, onReturnReceived, onOffersOpened];
  const deps = { db: database.db, now, log };
  watchReservations(metrics, database.sql);
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...(overrides.verifier ? { verifier: overrides.verifier } : {}),
    routes: (router) => {
      router.service(InventoryService, inventoryService({ ...deps, sellers, products, holdMs: config.holdMs }));
      router.service(SellerStockService, stockService({ db: database.db, sellers, products }));
      router.service(DeadLetterService, deadLetterRoutes({ db: database.db, consumers }));
    },
    workers: [
      createSweeper(deps, config.sweepIntervalMs),
      createRelay({ database, bus, source: name, log, metrics }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => bus.close(), () => database.close()],
  });
}
