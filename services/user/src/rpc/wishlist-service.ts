import type { ServiceImpl } from "@connectrpc/connect";
import type { WishlistService } from "@souk/contracts/user/v1/wishlist_service";
import { fromProto } from "@souk/money/proto";
import { requireShopper } from "@souk/service/caller";
import { decodeCursor, encodeCursor } from "@souk/service/cursor";
import { markRemoved, wishesOf } from "../db/wish-store.ts";
import { filterWished, findWishes, listWishers } from "../db/wisher-store.ts";
import { addWish } from "../use-cases/add-wish.ts";
import { listWishes } from "../use-cases/list-wishes.ts";
import { mergeWishlist } from "../use-cases/merge-wishlist.ts";
import type { UserDeps } from "../use-cases/user-deps.ts";
import { requireTopic } from "./preferences-mapper.ts";
import { toProtoWish } from "./wish-mapper.ts";

export const wishlistService = (deps: UserDeps) =>
  ({
    async addWish({ productId, variantId, price, restore }, ctx) {
      const wish = await addWish(deps, {
        owner: requireShopper(ctx),
        productId,
        variantId: variantId || null,
        price: price ? fromProto(price) : null,
        restore,
      });
      return { wish: toProtoWish(wish) };
    },
    async removeWish({ productId }, ctx) {
      await markRemoved(deps.db, requireShopper(ctx).id, productId, deps.now());
      return {};
    },
    async listWishes({ pageSize, pageToken }, ctx) {
      const ownerId = requireShopper(ctx).id;
      const { wishes, nextPageToken } = await listWishes(deps, { ownerId, pageSize, pageToken });
      return { wishes: wishes.map(toProtoWish), nextPageToken };
    },
    async listWishedProducts(_request, ctx) {
      const wishes = await wishesOf(deps.db, requireShopper(ctx).id);
      return { productIds: wishes.map(({ productId }) => productId) };
    },
    async mergeWishlist(req) {
      return { mergedCount: await mergeWishlist(deps, req) };
    },
    async filterWished({ productIds }) {
      return { productIds: await filterWished(deps.db, productIds) };
    },
    async listWishers({ productId, topic, savedAbove, pageSize, pageToken }) {
      const [afterUserId] = decodeCursor(pageToken, ["string"]) ?? [];
      const about = { productId, topic: requireTopic(topic), savedAbove: savedAbove && fromProto(savedAbove) };
      const userIds = await listWishers(deps.db, about, { afterUserId, size: pageSize });
      const last = userIds.length === pageSize ? userIds.at(-1) : undefined;
      return { userIds, nextPageToken: last === undefined ? "" : encodeCursor([last]) };
    },
    async batchGetWishes({ userId, productIds }) {
      return { wishes: (await findWishes(deps.db, userId, productIds)).map(toProtoWish) };
    },
  }) satisfies ServiceImpl<typeof WishlistService>;
