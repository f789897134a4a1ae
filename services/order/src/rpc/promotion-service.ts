import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { PromotionService } from "@souk/contracts/order/v1/promotion_service";
import type { Db } from "@souk/database/database";
import { isDomainError } from "@souk/errors/domain-error";
import { stableId } from "@souk/ids/id";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { findPromotion, listPromotionRows } from "../db/promotion-store.ts";
import { invalid } from "../domain/check-promotion.ts";
import type { Upstream } from "../upstream.ts";
import { createPromotion } from "../use-cases/create-promotion.ts";
import { endPromotion, promotionNotFound, updatePromotion } from "../use-cases/update-promotion.ts";
import { requireManager, requireReader } from "./promotion-access.ts";
import { dateOf, fromTerms, toMessage } from "./promotion-mapper.ts";

interface Deps {
  readonly db: Db;
  readonly upstream: Upstream;
  readonly now: () => Date;
}

export function promotionService(deps: Deps) {
  return {
    async createPromotion(req, ctx) {
      if (!req.terms) throw invalid("terms", "A promotion has terms.");
      await requireManager(deps, ctx, req.terms.sellerId || null);
      const request = requestKeyOf(ctx, req);
      const now = deps.now();
      const id = stableId("promotion", `${request.actorId}:${request.requestId}`);
      const promotion = await createPromotion(deps, { request, promotion: fromTerms(req.terms, { id, now }) });
      return { promotion: toMessage(promotion, now) };
    },

    async updatePromotion(req, ctx) {
      await requireManaged(deps, ctx, req.promotionId);
      const { name, endsAt, totalLimit, shopperLimit } = req;
      const change = { name: { ...name?.byLanguage }, endsAt: dateOf(endsAt) ?? null, totalLimit, shopperLimit };
      const promotion = await updatePromotion(deps, { request: requestKeyOf(ctx, req), id: req.promotionId, change });
      return { promotion: toMessage(promotion, deps.now()) };
    },

    async endPromotion(req, ctx) {
      await requireManaged(deps, ctx, req.promotionId);
      const promotion = await endPromotion(deps, { request: requestKeyOf(ctx, req), id: req.promotionId });
      return { promotion: toMessage(promotion, deps.now()) };
    },

    async listPromotions({ sellerId, pageSize, pageToken }, ctx) {
      await requireReader(deps, ctx, sellerId || null);
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const cursor = decodeCursor(pageToken, ["number", "string"]);
      const after = cursor && { createdAt: new Date(cursor[0]), id: cursor[1] };
      const rows = await listPromotionRows(deps.db, { sellerId: sellerId || null, after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        promotions: rows.slice(0, limit).map((row) => toMessage(row, deps.now())),
        nextPageToken: last ? encodeCursor([last.createdAt.getTime(), last.id]) : "",
      };
    },
  } satisfies ServiceImpl<typeof PromotionService>;
}

/** Whoever may not manage a promotion does not learn that there is one. */
async function requireManaged(deps: Deps, ctx: HandlerContext, id: string): Promise<void> {
  const promotion = await findPromotion(deps.db, id);
  if (!promotion) throw promotionNotFound();
  await requireManager(deps, ctx, promotion.sellerId).catch((error: unknown) => {
    throw isDomainError(error) && error.kind === "not_found" ? promotionNotFound() : error;
  });
}
