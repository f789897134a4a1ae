import { OffersOpenedSchema } from "@souk/contracts/product/v1/product_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { openStock } from "../use-cases/open-stock.ts";

/** What a product came with can be bought once the shop has its offers. */
export const onOffersOpened = defineConsumer({
  name: "inventory.on-offers-opened",
  topic: "product-events",
  type: "product.offers-opened.v1",
  schema: OffersOpenedSchema,
  handle: (tx, { payload }) =>
    openStock(
      tx,
      payload.offers.map(({ offerId, sellerId, openingStock }) => ({
        offerId,
        sellerId,
        onHand: BigInt(openingStock),
      })),
    ),
});
