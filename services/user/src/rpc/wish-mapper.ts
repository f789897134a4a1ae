import { create } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { WishSchema } from "@souk/contracts/user/v1/user";
import { toProto } from "@souk/money/proto";
import type { Wish } from "../domain/wish.ts";

export function toProtoWish({ productId, variantId, priceWhenAdded, addedAt }: Wish) {
  return create(WishSchema, {
    productId,
    variantId: variantId ?? "",
    ...(priceWhenAdded && { priceWhenAdded: toProto(priceWhenAdded) }),
    addedAt: timestampFromDate(addedAt),
  });
}
