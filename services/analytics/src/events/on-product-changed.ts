import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { putProduct } from "../db/catalogue-store.ts";
import { knownProduct } from "./known-product.ts";

export const onProductChanged = () =>
  defineConsumer({
    name: "analytics.on-product-changed",
    topic: "product-events",
    type: "product.changed.v1",
    schema: ProductChangedSchema,
    async handle(tx, { payload: { product } }) {
      if (product) await putProduct(tx, knownProduct(product));
    },
  });
