import type { ServiceImpl } from "@connectrpc/connect";
import type { CartService } from "@souk/contracts/cart/v1/cart_service";
import { fromProto } from "@souk/money/proto";
import { requireShopper } from "@souk/service/caller";
import type { CartStore } from "../db/cart-store.ts";
import { toCart } from "./cart-mapper.ts";

export function cartService(carts: CartStore) {
  return {
    async getCart(_request, ctx) {
      return { cart: toCart(await carts.read(requireShopper(ctx).id)) };
    },

    async addLine({ requestId, offerId, quantity, seenPrice }, ctx) {
      const line = { offerId, quantity, seenPrice: seenPrice && fromProto(seenPrice) };
      return { cart: toCart(await carts.add(requireShopper(ctx).id, requestId, line)) };
    },

    async setLineQuantity({ offerId, quantity }, ctx) {
      return { cart: toCart(await carts.setQuantity(requireShopper(ctx).id, "cart", { offerId, quantity })) };
    },

    async moveLine({ offerId, isSaved }, ctx) {
      return { cart: toCart(await carts.move(requireShopper(ctx).id, offerId, isSaved ? "saved" : "cart")) };
    },

    async setSavedQuantity({ offerId, quantity }, ctx) {
      return { cart: toCart(await carts.setQuantity(requireShopper(ctx).id, "saved", { offerId, quantity })) };
    },

    async setCoupon({ couponCode }, ctx) {
      return { cart: toCart(await carts.setCoupon(requireShopper(ctx).id, couponCode.toUpperCase())) };
    },

    async acceptPrices({ prices }, ctx) {
      const seen = prices.map(({ offerId, price }) => ({ offerId, price: fromProto(price) }));
      return { cart: toCart(await carts.acceptPrices(requireShopper(ctx).id, seen)) };
    },

    async dismissMergeNotice(_request, ctx) {
      return { cart: toCart(await carts.dismissMergeNotice(requireShopper(ctx).id)) };
    },

    async takeLines({ shopperId, requestId, lines }) {
      await carts.take(shopperId, requestId, lines);
      return {};
    },

    async mergeCart({ guestId, shopperId, limits }) {
      const { cart, mergedLineCount } = await carts.merge(guestId, shopperId, limits);
      return { cart: toCart(cart), mergedLineCount };
    },
  } satisfies ServiceImpl<typeof CartService>;
}
