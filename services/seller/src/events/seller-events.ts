import { SellerChangedSchema, SellerMailRequestedSchema } from "@souk/contracts/seller/v1/seller_events";
import type { Seller } from "../db/seller-store.ts";
import type { Closure } from "../db/shop-store.ts";
import { toSeller } from "../rpc/seller-mapper.ts";

export function sellerChanged(seller: Seller, closures: readonly Closure[]) {
  return {
    topic: "seller-events",
    type: "seller.changed.v1",
    key: seller.id,
    schema: SellerChangedSchema,
    payload: { seller: toSeller(seller, closures) },
  };
}

export function sellerMailRequested(mailId: string) {
  return {
    topic: "seller-events",
    type: "seller.mail-requested.v1",
    key: mailId,
    schema: SellerMailRequestedSchema,
    payload: { mailId },
  };
}
