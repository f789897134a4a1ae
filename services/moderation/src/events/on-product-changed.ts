import { Product_State } from "@souk/contracts/product/v1/product";
import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { dropListed, putListed } from "../db/catalogue-store.ts";
import { factsOf } from "./product-facts.ts";

/** What is published is what proposals are compared with. */
export const onProductChanged = () =>
  defineConsumer({
    name: "moderation.on-product-changed",
    topic: "product-events",
    type: "product.changed.v1",
    schema: ProductChangedSchema,
    async handle(tx, { payload: { product } }) {
      if (!product) return;
      if (product.state === Product_State.PUBLISHED) await putListed(tx, factsOf(product), product.version);
      else await dropListed(tx, product.id);
    },
  });
