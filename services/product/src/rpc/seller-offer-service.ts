import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { SellerOfferService } from "@souk/contracts/product/v1/seller_offer_service";
import { Permission } from "@souk/contracts/seller/v1/seller";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { findSellerOffers, listSellerOffers } from "../db/seller-offer-reader.ts";
import type { UpdateOfferDeps } from "../use-cases/update-offer.ts";
import { updateOffers } from "../use-cases/update-offers.ts";
import { toOfferState } from "./product-draft.ts";
import {
  offerPageToken,
  offerResultMessage,
  sellerOfferMessage,
  toOfferPlace,
  toOfferUpdate,
} from "./seller-offer-mapper.ts";

export function sellerOfferService(deps: UpdateOfferDeps) {
  async function permissionsOf(ctx: HandlerContext, sellerId: string, needed: Permission) {
    const permissions = await deps.sellers.permissionsOf({ userId: requireUser(ctx).id, sellerId });
    if (permissions.includes(needed)) return permissions;
    throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such shop of yours.");
  }
  return {
    async listSellerOffers({ sellerId, query, categoryId, state, pageSize, pageToken }, ctx) {
      const permissions = await permissionsOf(ctx, sellerId, Permission.VIEW_CATALOGUE);
      const filter = { sellerId, query: query.trim(), categoryId: categoryId || undefined, state: toOfferState(state) };
      const limit = pageSizeOf(pageSize, { default: 50, max: 200 });
      const rows = await listSellerOffers(deps.db, filter, { after: toOfferPlace(pageToken), limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        offers: rows.slice(0, limit).map(sellerOfferMessage),
        nextPageToken: last ? offerPageToken(last) : "",
        canManage: permissions.includes(Permission.MANAGE_CATALOGUE),
      };
    },

    async batchGetSellerOffers({ sellerId, offerIds, skus }, ctx) {
      await permissionsOf(ctx, sellerId, Permission.VIEW_CATALOGUE);
      return { offers: (await findSellerOffers(deps.db, { sellerId, offerIds, skus })).map(sellerOfferMessage) };
    },

    async batchUpdateOffers(req, ctx) {
      const { sellerId } = req;
      await permissionsOf(ctx, sellerId, Permission.MANAGE_CATALOGUE);
      const updates = req.updates.map(toOfferUpdate);
      const results = await updateOffers(deps, { key: requestKeyOf(ctx, req), sellerId, updates });
      return { results: results.map(offerResultMessage) };
    },
  } satisfies ServiceImpl<typeof SellerOfferService>;
}
