import { AttributeChangedSchema } from "@souk/contracts/product/v1/product_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import type { AttributeDictionary } from "../upstream/attribute-dictionary.ts";

/** What filters call an attribute and its choices is read anew. */
export function onAttributeChanged(dictionary: AttributeDictionary): Consumer {
  return defineConsumer({
    name: "search.on-attribute-changed",
    topic: "product-events",
    type: "product.attribute-changed.v1",
    schema: AttributeChangedSchema,
    handle: async (_tx, { payload }) => dictionary.renew(payload.attribute ? [payload.attribute.code] : []),
  });
}
