import "server-only";
import { z } from "zod";
import { moderatorProcedure } from "../../trpc.ts";
import { type QueueCaseView, toQueueCaseView } from "./case-view.ts";
import { type Comparison, compare } from "./compare.ts";
import { sellerNames } from "./seller-names.ts";

export interface CasePageView {
  readonly case: QueueCaseView;
  readonly comparison: Comparison;
  readonly history: { readonly approved: number; readonly rejected: number };
  /** Null when nothing else waits. */
  readonly nextCaseId: string | null;
}

/** A case with what is shown and what is proposed. Without the names of attributes and categories their codes do. */
export const get = moderatorProcedure
  .input(z.object({ caseId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<CasePageView> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const answer = await ctx.clients.moderation.getCase(input, options);
    const { case: found, proposed, published, history, nextCaseId } = answer;
    if (!found || !proposed) throw new Error("moderation answered without the case");
    const codes = [...proposed.attributes, ...(published?.attributes ?? [])].map((each) => each.attributeCode);
    const { product } = ctx.clients;
    const [sellers, { attributes }, { categories }] = await Promise.all([
      sellerNames(ctx.clients, [found.sellerId], options),
      product
        .batchGetAttributes({ codes: [...new Set(codes)].slice(0, 200) }, options)
        .catch(() => ({ attributes: [] })),
      product.listCategories({}, options).catch(() => ({ categories: [] })),
    ]);
    const reader = { locale: ctx.locale, userId: ctx.session.userId, sellers };
    return {
      case: toQueueCaseView(found, reader),
      comparison: compare(proposed, published, { locale: ctx.locale, attributes, categories }),
      history: { approved: history?.approvedCount ?? 0, rejected: history?.rejectedCount ?? 0 },
      nextCaseId: nextCaseId || null,
    };
  });
