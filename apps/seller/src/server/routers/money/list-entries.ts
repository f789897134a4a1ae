import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type EntryView, toEntryView } from "./money-view.ts";

interface EntryPage {
  readonly rows: readonly EntryView[];
  readonly nextCursor: string | null;
}

/** What moved the shop's balance, newest first. */
export const listEntries = sellerProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<EntryPage> => {
    const { entries, nextPageToken } = await ctx.clients.payout.listSellerLedgerEntries(
      { sellerId: ctx.shop.id, pageSize: 25, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: entries.map((entry) => toEntryView(entry, ctx.locale)), nextCursor: nextPageToken || null };
  });
