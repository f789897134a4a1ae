import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type RunPayoutView, toRunPayoutView } from "./run-view.ts";

interface RunPayoutPage {
  readonly rows: readonly RunPayoutView[];
  readonly nextCursor: string | null;
}

/** The payouts of a run with the names of the shops: first what is paid, then what something stands against. */
export const listRunPayouts = operatorProcedure
  .input(z.object({ runId: z.uuid(), cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<RunPayoutPage> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const { payouts, nextPageToken } = await ctx.clients.payout.listRunPayouts(
      { runId: input.runId, pageSize: 50, pageToken: input.cursor ?? "" },
      options,
    );
    const sellerIds = [...new Set(payouts.map(({ sellerId }) => sellerId))];
    const { sellers } = await ctx.clients.seller.batchGetSellers({ sellerIds }, options);
    const names = new Map(sellers.map(({ id, name }) => [id, name]));
    const rows = payouts.map((each) => toRunPayoutView(each, names.get(each.sellerId) ?? each.sellerId, ctx.locale));
    return { rows, nextCursor: nextPageToken || null };
  });
