import { SellerChangedSchema, SellerMailRequestedSchema } from "@souk/contracts/seller/v1/seller_events";
import type { MailRow } from "../db/record-store.ts";
import type { Seller } from "../db/seller-store.ts";
import type { Closure } from "../db/shop-store.ts";
import { mailKinds } from "../rpc/mail-kinds.ts";
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

export function sellerMailRequested(mail: Pick<MailRow, "id" | "accountId" | "kind" | "subjectId">) {
  return {
    topic: "seller-events",
    type: "seller.mail-requested.v1",
    key: mail.id,
    schema: SellerMailRequestedSchema,
    payload: {
      mailId: mail.id,
      accountId: mail.accountId ?? "",
      kind: mailKinds[mail.kind],
      subjectId: mail.subjectId,
    },
  };
}
