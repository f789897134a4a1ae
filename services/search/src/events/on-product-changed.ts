import { type ProductChanged, ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { type Consumer, defineBatchConsumer } from "@souk/events/define-consumer";
import type { PlacedProduct } from "../documents/placed-product.ts";
import type { SearchEngine } from "../engine/search-engine.ts";
import { makeDocuments } from "../use-cases/make-documents.ts";

/** A product's document follows the product. */
export function onProductChanged(engine: SearchEngine, sources: Parameters<typeof makeDocuments>[0]): Consumer {
  return defineBatchConsumer({
    name: "search.on-product-changed",
    topic: "product-events",
    type: "product.changed.v1",
    schema: ProductChangedSchema,
    async handleAll(tx, events) {
      const placed = events.flatMap(({ payload }) => placedProduct(payload));
      await engine.index(tx, await makeDocuments(sources, placed));
    },
  });
}

function placedProduct({ product, categorySlugs }: ProductChanged): PlacedProduct[] {
  return product ? [{ product, categorySlugs }] : [];
}
