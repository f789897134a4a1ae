import { type ProductChanged, ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { type Consumer, defineBatchConsumer } from "@souk/events/define-consumer";
import type { PlacedProduct } from "../documents/placed-product.ts";
import type { SearchEngine } from "../engine/search-engine.ts";
import type { AttributeDictionary } from "../upstream/attribute-dictionary.ts";
import { makeDocuments } from "../use-cases/make-documents.ts";

/** A product's document follows the product. */
export function onProductChanged(engine: SearchEngine, dictionary: AttributeDictionary): Consumer {
  return defineBatchConsumer({
    name: "search.on-product-changed",
    topic: "product-events",
    type: "product.changed.v1",
    schema: ProductChangedSchema,
    async handleAll(tx, events) {
      const placed = events.flatMap(({ payload }) => placedProduct(payload));
      await engine.index(tx, await makeDocuments(dictionary, placed));
    },
  });
}

function placedProduct({ product, categorySlugs, categoryNames }: ProductChanged): PlacedProduct[] {
  return product ? [{ product, categorySlugs, categoryNames }] : [];
}
