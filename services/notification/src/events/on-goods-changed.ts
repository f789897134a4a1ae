import { StockChangedSchema } from "@souk/contracts/inventory/v1/inventory_events";
import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { noteChanged, noteRestocked } from "../db/watch-store.ts";

/** Only that it changed: what it is now is asked for when it is looked at. */
export const onProductChanged = defineConsumer({
  name: "notification.on-product-changed",
  topic: "product-events",
  type: "product.changed.v1",
  schema: ProductChangedSchema,
  async handle(tx, { payload: { product } }) {
    if (product) await noteChanged(tx, [product.id]);
  },
});

export const onStockChanged = defineConsumer({
  name: "notification.on-stock-changed",
  topic: "stock-events",
  type: "stock.changed.v1",
  schema: StockChangedSchema,
  async handle(tx, { payload: { offerId, crossedZero } }) {
    if (crossedZero) await noteRestocked(tx, offerId);
  },
});
