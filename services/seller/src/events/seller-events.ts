import { SellerChangedSchema } from "@souk/contracts/seller/v1/seller_events";
import type { Seller } from "../db/seller-store.ts";
import { toSeller } from "../rpc/seller-mapper.ts";

export function sellerChanged(seller: Seller) {
  return {
    topic: "seller-events",
    type: "seller.changed.v1",
    key: seller.id,
    schema: SellerChangedSchema,
    payload: { seller: toSeller(seller) },
  };
}
