import { StockChangedSchema } from "@souk/contracts/inventory/v1/inventory_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { putStock } from "../db/catalogue-store.ts";

export const onStockChanged = () =>
  defineConsumer({
    name: "analytics.on-stock-changed",
    topic: "stock-events",
    type: "stock.changed.v1",
    schema: StockChangedSchema,
    handle: (tx, { payload, time }) => putStock(tx, payload, time),
  });
