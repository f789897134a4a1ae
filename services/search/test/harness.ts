import { StockChangedSchema } from "@souk/contracts/inventory/v1/inventory_events";
import type { Product } from "@souk/contracts/product/v1/product";
import { CategoryChangedSchema, ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { SearchService } from "@souk/contracts/search/v1/search_service";
import { openDatabase } from "@souk/database/database";
import { appendEvents } from "@souk/events/append-event";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { createLogger } from "@souk/telemetry/logger";
import { startServices } from "@souk/testing/network";
import { serviceToken } from "@souk/testing/principals";
import { expect, vi } from "vitest";
import { readSearchConfig } from "../src/config.ts";
import { createSearchService } from "../src/service.ts";
import { migrations } from "./migrations.ts";
import { startUpstreams } from "./upstreams.ts";

type Drafts = Parameters<typeof appendEvents>[1];

/** Of clothing > shoes > running. */
export const categoryNames = (clothing: string) => [
  { byLanguage: { en: clothing, ru: "Одежда" } },
  { byLanguage: { en: "Shoes", ru: "Обувь" } },
  { byLanguage: { en: "Running", ru: "Бег" } },
];

export const productEvent = (
  product: Product,
  categorySlugs = ["clothing", "shoes", "running"],
  names = categoryNames("Clothing"),
) => ({
  topic: "product-events",
  type: "product.changed.v1",
  key: product.id,
  schema: ProductChangedSchema,
  payload: { product, categorySlugs, categoryNames: names },
});

export const stockEvent = (offerId: string, version: bigint, available: bigint) => ({
  topic: "stock-events",
  type: "stock.changed.v1",
  key: offerId,
  schema: StockChangedSchema,
  payload: { offerId, version, available },
});

export const categoryEvent = (id: string) => ({
  topic: "product-events",
  type: "product.category-changed.v1",
  key: id,
  schema: CategoryChangedSchema,
  payload: { category: { id } },
});

/** The search service beside stand-ins of its upstreams; events come to it over the bus. */
export async function startSearch(env: Record<string, string> = {}) {
  const upstreams = await startUpstreams();
  let ownEnv: Record<string, string> = {};
  const network = await startServices({
    search: {
      migrations,
      env: { PRODUCT_SERVICE_URL: upstreams.url, INVENTORY_SERVICE_URL: upstreams.url, ...env },
      create: (own) => {
        ownEnv = own;
        return createSearchService(readSearchConfig(own));
      },
    },
  });
  const database = openDatabase({ url: network.databaseUrl("search"), poolSize: 3, applicationName: "search-test" });
  const bus = createRedisBus({ url: network.redisUrl });
  const log = createLogger({ service: "search-test", level: "silent" });
  const relay = createRelay({ database, bus, source: "test", log });
  const search = network.client(SearchService, "search", await serviceToken("test"));
  return {
    upstreams,
    network,
    database,
    search,
    /** Another process of the same service. */
    another: () => createSearchService(readSearchConfig({ ...ownEnv, PORT: "0" })),
    /** Sends events over the bus and waits until they have been handled. */
    async publish(...drafts: Drafts) {
      await database.db.transaction((tx) => appendEvents(tx, drafts));
      await relay.processAll();
      await vi.waitFor(async () => expect((await search.getIndexStatus({})).lag).toBe(0n), {
        timeout: 20_000,
        interval: 10,
      });
    },
    async titles(request: Parameters<typeof search.search>[0]) {
      const { cards } = await search.search({ language: "en", ...request });
      return cards.map(({ title }) => title?.byLanguage.en ?? "");
    },
    async stop() {
      await bus.close();
      await database.close();
      await network.stop();
      upstreams.stop();
    },
  };
}
