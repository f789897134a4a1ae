import type { ServiceImpl } from "@connectrpc/connect";
import type { ModerationDecisionService } from "@souk/contracts/moderation/v1/decision_service";
import { requireUser } from "@souk/service/caller";
import { encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { findCase, listCasesOfSeller } from "../db/case-store.ts";
import type { ModerationDeps } from "../deps.ts";
import { appealDecision } from "../use-cases/appeal-decision.ts";
import { caseNotFound, requireRights } from "../use-cases/case-access.ts";
import { toCaseState, toSellerCase } from "./case-mapper.ts";
import { cursorOf } from "./paging.ts";

const sizes = { default: 50, max: 100 };

export function decisionService(deps: ModerationDeps) {
  const { db } = deps;
  const own = async (caseId: string, sellerId: string) => {
    const row = await findCase(db, caseId);
    if (row?.sellerId !== sellerId) throw caseNotFound();
    return { case: toSellerCase(row) };
  };
  return {
    async listSellerCases({ sellerId, state, pageSize, pageToken }, ctx) {
      await requireRights(deps, { userId: requireUser(ctx).id, sellerId }, "mayView");
      const limit = pageSizeOf(pageSize, sizes);
      const asked = { state: toCaseState(state), after: cursorOf(pageToken), limit: limit + 1 };
      const rows = await listCasesOfSeller(db, sellerId, asked);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        cases: rows.slice(0, limit).map(toSellerCase),
        nextPageToken: last ? encodeCursor([last.submittedAt.getTime(), last.id]) : "",
      };
    },

    async getDecision({ sellerId, caseId }, ctx) {
      await requireRights(deps, { userId: requireUser(ctx).id, sellerId }, "mayView");
      return own(caseId, sellerId);
    },

    async appealDecision(request, ctx) {
      const { sellerId, caseId, text } = request;
      const userId = requireUser(ctx).id;
      await appealDecision(deps, { request: requestKeyOf(ctx, request), userId, sellerId, caseId, text });
      return own(caseId, sellerId);
    },
  } satisfies ServiceImpl<typeof ModerationDecisionService>;
}
