import type { Client } from "@connectrpc/connect";
import type { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import type { Product } from "@souk/contracts/product/v1/product";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import type { Logger } from "@souk/telemetry/logger";
import type { SearchEngine } from "../engine/search-engine.ts";
import type { AttributeDictionary } from "../upstream/attribute-dictionary.ts";
import type { CategoryPlace, CategoryTree } from "../upstream/category-tree.ts";
import { makeDocuments } from "./make-documents.ts";

export interface RebuildDeps {
  readonly db: Db;
  readonly engine: SearchEngine;
  readonly products: Client<typeof ProductService>;
  readonly inventory: Client<typeof InventoryService>;
  readonly categories: CategoryTree;
  readonly dictionary: AttributeDictionary;
  readonly log: Logger;
}

const productsPerCall = 500;
const offersPerCall = 500;
const callTimeoutMs = 15_000;
const nowhere: CategoryPlace = { categorySlugs: [], categoryNames: [] };

/** Makes every document anew from the product service while the old ones are found. */
export async function rebuildIndex(deps: RebuildDeps, signal: AbortSignal): Promise<void> {
  const { engine, dictionary, categories, log } = deps;
  await engine.rebuild(async (write) => {
    const startedAtMs = performance.now();
    const places = await categories.readPlaces();
    let written = 0;
    for await (const products of exported(deps, signal)) {
      await askForStock(deps, products, signal);
      const placed = products.map((product) => ({ product, ...(places.get(product.categoryId) ?? nowhere) }));
      await write(await makeDocuments(dictionary, placed));
      written += products.length;
    }
    log.info({ products: written, duration_ms: Math.round(performance.now() - startedAtMs) }, "the index was rebuilt");
  });
}

/** Pages of whole products; the next one is on its way while one is worked on. */
async function* exported({ products }: RebuildDeps, signal: AbortSignal): AsyncGenerator<Product[]> {
  const page = (afterProductId: string) =>
    products.exportProducts({ afterProductId, pageSize: productsPerCall }, { signal, timeoutMs: callTimeoutMs });
  for (let coming = page(""); ; ) {
    const { products: found } = await coming;
    const last = found.at(-1);
    if (!last) return;
    coming = page(last.id);
    coming.catch(() => undefined);
    yield found;
  }
}

/** As version 0: of offers that no event told of, and never in place of one that did. */
async function askForStock({ db, inventory, engine }: RebuildDeps, products: readonly Product[], signal: AbortSignal) {
  const offerIds = products.flatMap(({ variants }) => variants.flatMap(({ offers }) => offers.map(({ id }) => id)));
  for (let from = 0; from < offerIds.length; from += offersPerCall) {
    const asked = offerIds.slice(from, from + offersPerCall);
    const { availabilities } = await inventory.batchGetAvailability(
      { offerIds: asked },
      { signal, timeoutMs: callTimeoutMs },
    );
    const changes = availabilities.map(({ offerId, available }) => ({ offerId, version: 0n, inStock: available > 0n }));
    await inTransaction(db, (tx) => engine.stock(tx, changes));
  }
}
