import { SellerChangedSchema } from "@souk/contracts/seller/v1/seller_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { saveClosures } from "../db/closure-store.ts";

/** What a shop promises has to leave it on a day on which it works. */
export const onSellerChanged = () =>
  defineConsumer({
    name: "order.on-seller-changed",
    topic: "seller-events",
    type: "seller.changed.v1",
    schema: SellerChangedSchema,
    handle: async (tx, { payload: { seller }, time }) => {
      if (!seller) return;
      const closures = seller.closures.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }));
      await saveClosures(tx, { sellerId: seller.id, closures, toldAt: time });
    },
  });
