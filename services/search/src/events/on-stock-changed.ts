import { StockChangedSchema } from "@souk/contracts/inventory/v1/inventory_events";
import { type Consumer, defineBatchConsumer } from "@souk/events/define-consumer";
import type { SearchEngine } from "../engine/search-engine.ts";

/** What is sold out is not found by those who look for what they can buy. */
export function onStockChanged(engine: SearchEngine): Consumer {
  return defineBatchConsumer({
    name: "search.on-stock-changed",
    topic: "stock-events",
    type: "stock.changed.v1",
    schema: StockChangedSchema,
    handleAll: (tx, events) =>
      engine.stock(
        tx,
        events.map(({ payload: { offerId, version, available } }) => ({ offerId, version, inStock: available > 0n })),
      ),
  });
}
