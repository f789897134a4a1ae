import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type CaseView, toCaseView } from "../moderation/case-view.ts";

interface DecisionPage {
  readonly rows: readonly CaseView[];
  readonly nextCursor: string | null;
}

/** How the shop's products were decided about, the latest first. */
export const list = sellerProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<DecisionPage> => {
    const { cases, nextPageToken } = await ctx.clients.decision.listSellerCases(
      { sellerId: ctx.shop.id, pageSize: 50, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: cases.map((each) => toCaseView(each, ctx.locale)), nextCursor: nextPageToken || null };
  });
