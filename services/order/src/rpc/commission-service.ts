import type { ServiceImpl } from "@connectrpc/connect";
import type { CommissionService } from "@souk/contracts/order/v1/commission_service";
import type { Db } from "@souk/database/database";
import { fromProto } from "@souk/money/proto";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import type { CommissionBook } from "../commission-book.ts";
import { listActions, listRules } from "../db/commission-store.ts";
import { invalid } from "../domain/check-commission-rule.ts";
import { commissionLevels } from "../domain/commission.ts";
import { type CommissionRule, levelOf } from "../domain/commission-rule.ts";
import type { Upstream } from "../upstream.ts";
import type { CategoryPaths } from "../use-cases/commission/category-paths.ts";
import { previewRule } from "../use-cases/commission/preview-rule.ts";
import { quoteCommission } from "../use-cases/commission/quote-commission.ts";
import { changeRule, createRule, endRule } from "../use-cases/commission/write-rules.ts";
import { requireMember } from "./commission-access.ts";
import { fromScope, fromTerms, toAction, toApplied, toEffect, toRule, toTerms } from "./commission-mapper.ts";
import { dateOf } from "./promotion-mapper.ts";

interface Deps {
  readonly db: Db;
  readonly book: CommissionBook;
  readonly categories: CategoryPaths;
  readonly upstream: Upstream;
  readonly now: () => Date;
}

export function commissionService(deps: Deps) {
  const shown = (rule: CommissionRule) => toRule(rule, deps.now());
  return {
    async quoteCommission({ sellerId, items }, ctx) {
      await requireMember(deps, ctx, sellerId);
      const asked = items.map(({ productId, categoryId, price }) => ({
        productId,
        categoryId,
        price: fromProto(price),
      }));
      if (asked.some(({ price }) => price.minorUnits < 0n)) throw invalid("price", "A price is zero or more.");
      const quotes = await quoteCommission(deps, { sellerId, items: asked });
      return {
        quotes: quotes.map((quote, at) => {
          const currencyCode = asked[at]?.price.currencyCode ?? "";
          const minorUnits = quote.baseMinor - quote.amountMinor;
          return { applied: toApplied(quote, currencyCode), receives: { currencyCode, minorUnits } };
        }),
      };
    },

    async listShopCommissionRules({ sellerId }, ctx) {
      await requireMember(deps, ctx, sellerId);
      const now = deps.now();
      const rules = (await deps.book.rules()).filter(
        ({ scope, endsAt }) =>
          scope.productId === null &&
          (scope.sellerId === null || scope.sellerId === sellerId) &&
          (endsAt === null || endsAt > now),
      );
      const place = ({ scope }: CommissionRule) => commissionLevels.indexOf(levelOf(scope));
      return {
        rules: rules.toSorted((one, other) => place(one) - place(other)).map(shown),
        standard: toTerms(deps.book.standard),
      };
    },

    async listCommissionRules({ withEnded, pageSize, pageToken }) {
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const cursor = decodeCursor(pageToken, ["number", "string"]);
      const after = cursor && { createdAt: new Date(cursor[0]), id: cursor[1] };
      const openAt = withEnded ? undefined : deps.now();
      const rows = await listRules(deps.db, { after, limit: limit + 1, openAt });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        rules: rows.slice(0, limit).map(shown),
        nextPageToken: last ? encodeCursor([last.createdAt.getTime(), last.id]) : "",
        standard: toTerms(deps.book.standard),
      };
    },

    async createCommissionRule(req, ctx) {
      const given = {
        scope: fromScope(req.scope),
        terms: fromTerms(req.terms),
        startsAt: dateOf(req.startsAt),
        endsAt: dateOf(req.endsAt),
      };
      const doing = { request: requestKeyOf(ctx, req), reason: req.reason };
      return { rule: shown(await createRule(deps, doing, given)) };
    },

    async changeCommissionRule(req, ctx) {
      const given = { id: req.ruleId, terms: fromTerms(req.terms), from: dateOf(req.from) };
      const doing = { request: requestKeyOf(ctx, req), reason: req.reason };
      return { rule: shown(await changeRule(deps, doing, given)) };
    },

    async endCommissionRule(req, ctx) {
      const doing = { request: requestKeyOf(ctx, req), reason: req.reason };
      return { rule: shown(await endRule(deps, doing, { id: req.ruleId, at: dateOf(req.at) })) };
    },

    async previewCommissionRule({ scope, terms }) {
      const preview = await previewRule(deps, { scope: fromScope(scope), terms: fromTerms(terms) });
      const { sellers, categories, lines, isCut } = preview;
      return { sellers: sellers.map(toEffect), categories: categories.map(toEffect), lines, isCut };
    },

    async listCommissionActions({ pageSize, pageToken }) {
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const [beforeId] = decodeCursor(pageToken, ["string"]) ?? [];
      const rows = await listActions(deps.db, beforeId, limit + 1);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { actions: rows.slice(0, limit).map(toAction), nextPageToken: last ? encodeCursor([last.id]) : "" };
    },
  } satisfies ServiceImpl<typeof CommissionService>;
}
