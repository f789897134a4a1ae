import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SellerCatalogueService } from "@souk/contracts/product/v1/seller_catalogue_service";
import { SellerImportService } from "@souk/contracts/product/v1/seller_import_service";
import { SellerOfferService } from "@souk/contracts/product/v1/seller_offer_service";
import { TaxonomyService } from "@souk/contracts/product/v1/taxonomy_service";
import { type Database, openDatabase } from "@souk/database/database";
import type { EventBus } from "@souk/events/bus";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { auditRoutes } from "@souk/service/audit-routes";
import { defineService, type Service, type ServiceDefinition } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { createLogger, type Logger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { ProductConfig } from "./config.ts";
import { prepareReads } from "./db/reads.ts";
import { onOrderCancelled } from "./events/on-order-cancelled.ts";
import { onOrderPlaced } from "./events/on-order-placed.ts";
import { onProductRevisionDecided } from "./events/on-product-revision-decided.ts";
import { onSellerChanged } from "./events/on-seller-changed.ts";
import { createImportWorker } from "./imports/import-worker.ts";
import { createFolderStore } from "./media/folder-store.ts";
import { createGate } from "./media/gate.ts";
import type { MediaStore } from "./media/media-store.ts";
import { createRenditions } from "./media/renditions.ts";
import { serveMedia } from "./media/serve-media.ts";
import { productService } from "./rpc/product-service.ts";
import { sellerCatalogueService } from "./rpc/seller-catalogue-service.ts";
import { sellerImportService } from "./rpc/seller-import-service.ts";
import { sellerOfferService } from "./rpc/seller-offer-service.ts";
import { taxonomyService } from "./rpc/taxonomy-service.ts";
import { createUpkeep } from "./upkeep.ts";
import { createSellers, type Sellers } from "./upstream.ts";
import { tellOfHeldSellers } from "./use-cases/hold-seller.ts";

/** What a test may put in place of the real thing. Whoever passes a database or a bus closes it. */
export interface ProductDeps extends Pick<ServiceDefinition, "verifier" | "log"> {
  database: Database;
  bus: EventBus;
  sellers: Sellers;
  store: MediaStore;
  now: () => Date;
}

/** The catalogue: categories, attributes, products with variants and offers, and their pictures. */
export async function createProductService(
  config: ProductConfig,
  overrides: Partial<ProductDeps> = {},
): Promise<Service> {
  const log: Logger = overrides.log ?? createLogger({ service: "product", level: config.logLevel });
  const metrics = createMetrics("product");
  const database =
    overrides.database ??
    openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: "souk-product" });
  const bus = overrides.bus ?? createRedisBus({ url: config.redisUrl });
  const store = overrides.store ?? createFolderStore(config.mediaDir);
  const sellers =
    overrides.sellers ??
    createSellers({
      url: config.sellerServiceUrl,
      internalSecret: config.internalSecret,
      timeoutMs: config.upstreamTimeoutMs,
    });
  const limits = { running: config.mediaConcurrency, waiting: config.mediaQueueMax };
  const renditions = createRenditions({ store, concurrency: limits.running, queueMax: limits.waiting });
  // Of their own: a file of thousands of pictures holds up nobody who uploads one.
  const gateOfImports = createGate({ running: 1, waiting: 50 });
  const { db, sql } = database;
  const now = overrides.now ?? (() => new Date());
  const reads = prepareReads(db);
  const implementation = productService({
    db,
    now,
    sellers,
    store,
    throughGate: createGate(limits),
    reads,
  });
  const consumers = [onOrderPlaced(), onOrderCancelled(), onSellerChanged(), onProductRevisionDecided(now)];
  return defineService({
    name: "product",
    settings: config,
    log,
    metrics,
    verifier: overrides.verifier,
    routes: (router) => {
      router.service(ProductService, implementation);
      router.service(SellerCatalogueService, sellerCatalogueService({ db, now, sellers }));
      router.service(SellerImportService, sellerImportService({ db, now, sellers }));
      router.service(SellerOfferService, sellerOfferService({ db, now, sellers }));
      router.service(TaxonomyService, taxonomyService({ db, now, reads }));
      router.service(AuditService, auditRoutes(db));
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers }));
    },
    http: { "GET /media/*": serveMedia(renditions) },
    workers: [
      createRelay({ database, bus, source: "product", log, metrics }),
      createConsumers({ database, bus, group: "product", consumers, log, metrics }),
      createPeriodicWorker({
        name: "product-held-sellers",
        intervalMs: config.heldSellersIntervalMs,
        log,
        run: (stopping) => tellOfHeldSellers({ db, now }, stopping),
      }),
      ...["product-imports-1", "product-imports-2"].map((name) =>
        createImportWorker({
          ...{ name, db, now, sellers, log },
          pictures: { store, throughGate: gateOfImports, allowsPrivate: config.importAllowPrivate },
          intervalMs: config.importsIntervalMs,
          leaseMs: config.importLeaseMs,
        }),
      ),
      createUpkeep({
        db,
        log,
        now,
        everyMs: config.upkeepIntervalMs,
        keepRequestsMs: config.requestRetentionMs,
        keepSalesMs: config.saleRetentionMs,
        keepImportsMs: config.importRetentionMs,
      }),
    ],
    checks: { database: () => sql`select 1` },
    closing: [...(overrides.bus ? [] : [() => bus.close()]), ...(overrides.database ? [] : [() => database.close()])],
  });
}
