import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import type { CartSchema } from "@souk/contracts/cart/v1/cart";
import type { CartService } from "@souk/contracts/cart/v1/cart_service";
import { requireShopper } from "@souk/service/caller";
import type { Cart, CartStore } from "../db/cart-store.ts";

export function cartService(carts: CartStore) {
  return {
    async getCart(_request, ctx) {
      return { cart: toProto(await carts.read(requireShopper(ctx).id)) };
    },

    async addLine({ requestId, offerId, quantity }, ctx) {
      return { cart: toProto(await carts.add(requireShopper(ctx).id, requestId, { offerId, quantity })) };
    },

    async setLineQuantity({ offerId, quantity }, ctx) {
      return { cart: toProto(await carts.setQuantity(requireShopper(ctx).id, { offerId, quantity })) };
    },

    async takeLines({ shopperId, requestId, lines }) {
      await carts.take(shopperId, requestId, lines);
      return {};
    },

    async mergeCart({ guestId, shopperId }) {
      const { cart, mergedLineCount } = await carts.merge(guestId, shopperId);
      return { cart: toProto(cart), mergedLineCount };
    },
  } satisfies ServiceImpl<typeof CartService>;
}

function toProto({ lines, version }: Cart): MessageInitShape<typeof CartSchema> {
  return {
    version,
    lines: lines.map(({ offerId, quantity, addedAt }) => ({ offerId, quantity, addedAt: timestampFromDate(addedAt) })),
  };
}
