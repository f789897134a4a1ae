import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type PayoutView, toPayoutView } from "./money-view.ts";

interface PayoutPage {
  readonly rows: readonly PayoutView[];
  readonly nextCursor: string | null;
}

/** What went to the shop's bank account, newest first. */
export const listPayouts = sellerProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<PayoutPage> => {
    const { payouts, nextPageToken } = await ctx.clients.payout.listPayouts(
      { sellerId: ctx.shop.id, pageSize: 25, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: payouts.map((payout) => toPayoutView(payout, ctx.locale)), nextCursor: nextPageToken || null };
  });
