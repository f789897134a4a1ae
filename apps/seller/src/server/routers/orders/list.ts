import "server-only";
import { ListFulfilmentsRequest_Filter as Filter } from "@souk/contracts/order/v1/fulfilment_service";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type QueueRowView, queueRowView } from "./queue-view.ts";

const filters = {
  all: Filter.UNSPECIFIED,
  to_pack: Filter.TO_PACK,
  late: Filter.LATE,
  packed: Filter.PACKED,
  handed_over: Filter.HANDED_OVER,
  delivered: Filter.DELIVERED,
  cancelled: Filter.CANCELLED,
} as const;

const input = z.object({
  filter: z.enum(["all", "to_pack", "late", "packed", "handed_over", "delivered", "cancelled"]),
  query: z.string().trim().max(100).default(""),
  cursor: z.string().max(500).optional(),
});

/** A page of the shop's orders: open ones by urgency, others the newest first. */
export const list = sellerProcedure
  .input(input)
  .query(async ({ ctx, input, signal }): Promise<{ rows: QueueRowView[]; nextCursor: string | null }> => {
    const { fulfilments, nextPageToken } = await ctx.clients.fulfilment.listFulfilments(
      {
        sellerId: ctx.shop.id,
        filter: filters[input.filter],
        query: input.query,
        pageSize: 50,
        pageToken: input.cursor ?? "",
      },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: fulfilments.map((row) => queueRowView(row, ctx.locale)), nextCursor: nextPageToken || null };
  });
