import "server-only";
import { ListReturnsRequest_Filter as Filter } from "@souk/contracts/order/v1/return_service";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type ReturnRowView, returnRowView } from "./return-view.ts";

const filters = {
  requested: Filter.REQUESTED,
  approved: Filter.APPROVED,
  received: Filter.RECEIVED,
  closed: Filter.CLOSED,
  all: Filter.UNSPECIFIED,
} as const;

const input = z.object({
  filter: z.enum(["requested", "approved", "received", "closed", "all"]),
  /** Of one order only. */
  order: z.uuid().nullable().default(null),
  cursor: z.string().max(500).optional(),
});

/** A page of the shop's returns: open ones by urgency, others the newest first. */
export const list = sellerProcedure
  .input(input)
  .query(async ({ ctx, input, signal }): Promise<{ rows: ReturnRowView[]; nextCursor: string | null }> => {
    const { returns, nextPageToken } = await ctx.clients.returns.listReturns(
      {
        sellerId: ctx.shop.id,
        filter: filters[input.filter],
        sellerOrderId: input.order ?? "",
        pageSize: 50,
        pageToken: input.cursor ?? "",
      },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: returns.map((row) => returnRowView(row, ctx.locale)), nextCursor: nextPageToken || null };
  });
