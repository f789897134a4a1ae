import { Seller_State } from "@souk/contracts/seller/v1/seller";
import { SellerChangedSchema } from "@souk/contracts/seller/v1/seller_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { setHeld } from "../db/held-seller-store.ts";

/** Who is suspended or terminated sells nothing from here on; a worker tells of their products. */
export const onSellerChanged = () =>
  defineConsumer({
    name: "product.on-seller-changed",
    topic: "seller-events",
    type: "seller.changed.v1",
    schema: SellerChangedSchema,
    async handle(tx, { payload: { seller }, time }) {
      if (seller) await setHeld(tx, seller.id, { isHeld: seller.state !== Seller_State.ACTIVE, at: time });
    },
  });
