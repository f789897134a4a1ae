import type { TokenVerifier } from "@souk/access/tokens";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SearchService } from "@souk/contracts/search/v1/search_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createClient } from "@souk/service/client";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { SearchConfig } from "./config.ts";
import { createPostgresEngine } from "./engine/postgres/postgres-engine.ts";
import { onAttributeChanged } from "./events/on-attribute-changed.ts";
import { onCategoryChanged } from "./events/on-category-changed.ts";
import { onProductChanged } from "./events/on-product-changed.ts";
import { onStockChanged } from "./events/on-stock-changed.ts";
import { createLag } from "./lag.ts";
import { countDocuments } from "./metrics.ts";
import { createRebuilder } from "./rebuilder.ts";
import { createRefresher } from "./refresher.ts";
import { searchService } from "./rpc/search-service.ts";
import { createAttributeDictionary } from "./upstream/attribute-dictionary.ts";
import { createCategoryTree } from "./upstream/category-tree.ts";

const name = "search";
const upstreamTimeoutMs = 1_000;
const wordsCountedEveryMs = 30_000;

interface Overrides {
  readonly verifier?: TokenVerifier;
}

/** The search service: a document per product, found by its words and counted by its attributes. */
export async function createSearchService(config: SearchConfig, overrides: Overrides = {}): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const pool = { url: config.databaseUrl, poolSize: config.databasePoolSize };
  const database = openDatabase({ ...pool, applicationName: name });
  const reader = openDatabase({
    ...pool,
    applicationName: `${name}-reader`,
    statementTimeoutMs: config.searchTimeoutMs,
  });
  const bus = createRedisBus({ url: config.redisUrl });
  const client = { caller: name, internalSecret: config.internalSecret, timeoutMs: upstreamTimeoutMs };
  const products = createClient(ProductService, { ...client, url: config.productServiceUrl });
  const inventory = createClient(InventoryService, { ...client, url: config.inventoryServiceUrl });
  const { db } = database;
  const engine = createPostgresEngine({ database, reader: reader.db });
  const dictionary = createAttributeDictionary({ products, log });
  const categories = createCategoryTree({ products, log });
  const rebuilder = createRebuilder({ db, engine, products, inventory, categories, dictionary, log });
  const consumers = [
    ...[onProductChanged(engine, dictionary), onStockChanged(engine)],
    ...[onCategoryChanged(categories), onAttributeChanged(dictionary)],
  ];
  countDocuments(metrics, engine);
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...overrides,
    routes: (router) => {
      const { rebuild } = rebuilder;
      router.service(
        SearchService,
        searchService({ engine, dictionary, categories, lag: createLag(bus, name, consumers), rebuild }),
      );
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers }));
    },
    workers: [
      rebuilder,
      createRefresher({ engine, log, everyMs: wordsCountedEveryMs }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
    ],
    checks: { database: () => reader.sql`select 1` },
    closing: [() => rebuilder.stop(), () => bus.close(), () => reader.close(), () => database.close()],
  });
}
