import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { namesOf } from "./names.ts";
import { type RuleView, type TermsView, toRuleView, toTermsView } from "./rule-view.ts";

interface RulePage {
  readonly rows: readonly RuleView[];
  readonly standard: TermsView;
  readonly nextCursor: string | null;
}

/** The rules of the marketplace, newest first. */
export const listRules = operatorProcedure
  .input(z.object({ withEnded: z.boolean(), cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<RulePage> => {
    const call = { ...ctx.call, ...(signal && { signal }) };
    const asked = { withEnded: input.withEnded, pageSize: 50, pageToken: input.cursor ?? "" };
    const { rules, standard, nextPageToken } = await ctx.clients.commission.listCommissionRules(asked, call);
    const ids = {
      sellerIds: rules.flatMap(({ scope }) => scope?.sellerId || []),
      productIds: rules.flatMap(({ scope }) => scope?.productId || []),
    };
    const names = await namesOf(ctx.clients, ids, { locale: ctx.locale, call });
    return {
      rows: rules.map((rule) => toRuleView(rule, names, ctx.locale)),
      standard: toTermsView(standard, ctx.locale),
      nextCursor: nextPageToken || null,
    };
  });
