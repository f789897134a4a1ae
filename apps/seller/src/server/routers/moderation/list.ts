import "server-only";
import { ListCasesRequest_View as View } from "@souk/contracts/moderation/v1/desk_service";
import { z } from "zod";
import { moderatorProcedure } from "../../trpc.ts";
import { type QueueCaseView, toQueueCaseView } from "./case-view.ts";
import { sellerNames } from "./seller-names.ts";

const views = {
  waiting: { view: View.WAITING },
  overdue: { view: View.WAITING, overdue: true },
  mine: { view: View.WAITING, mine: true },
  appealed: { view: View.APPEALED },
  approved: { view: View.APPROVED },
  rejected: { view: View.REJECTED },
} as const;

interface QueuePage {
  readonly rows: readonly QueueCaseView[];
  readonly nextCursor: string | null;
}

/** The queue, or what was decided. */
export const list = moderatorProcedure
  .input(
    z.object({
      filter: z.enum(["waiting", "overdue", "mine", "appealed", "approved", "rejected"]),
      code: z.string().max(40).default(""),
      sellerId: z.string().max(36).default(""),
      cursor: z.string().max(500).nullish(),
    }),
  )
  .query(async ({ ctx, input: { filter, code, sellerId, cursor }, signal }): Promise<QueuePage> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const { cases, nextPageToken } = await ctx.clients.moderation.listCases(
      { ...views[filter], code, sellerId, pageSize: 50, pageToken: cursor ?? "" },
      options,
    );
    const sellers = await sellerNames(
      ctx.clients,
      cases.map((each) => each.sellerId),
      options,
    );
    const reader = { locale: ctx.locale, userId: ctx.session.userId, sellers };
    return { rows: cases.map((each) => toQueueCaseView(each, reader)), nextCursor: nextPageToken || null };
  });
