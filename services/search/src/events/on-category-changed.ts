import { CategoryChangedSchema } from "@souk/contracts/product/v1/product_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import type { CategoryTree } from "../upstream/category-tree.ts";

/** What results call it is read anew. Products below one that moved or was renamed have events of their own. */
export function onCategoryChanged(categories: CategoryTree): Consumer {
  return defineConsumer({
    name: "search.on-category-changed",
    topic: "product-events",
    type: "product.category-changed.v1",
    schema: CategoryChangedSchema,
    handle: async () => categories.forget(),
  });
}
