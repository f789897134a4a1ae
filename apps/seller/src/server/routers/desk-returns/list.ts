import "server-only";
import { SearchReturnsRequest_Filter as Filter } from "@souk/contracts/order/v1/order_desk_service";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { namesOf } from "../desk-orders/names-of.ts";
import { type DeskReturnRow, deskReturnRow } from "./desk-return-view.ts";

const filters = {
  late: Filter.LATE,
  waiting: Filter.WAITING,
  declined: Filter.DECLINED,
  all: Filter.UNSPECIFIED,
} as const;

const input = z.object({
  filter: z.enum(["late", "waiting", "declined", "all"]),
  cursor: z.string().max(500).optional(),
});

/** Returns of all shops: those that wait for their shops the longest waiting first, others the newest first. */
export const list = operatorProcedure
  .input(input)
  .query(async ({ ctx, input, signal }): Promise<{ rows: DeskReturnRow[]; nextCursor: string | null }> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const asked = { filter: filters[input.filter], pageSize: 50, pageToken: input.cursor ?? "" };
    const { returns, nextPageToken } = await ctx.clients.orderDesk.searchReturns(asked, options);
    const sellerIds = returns.map(({ sellerId }) => sellerId);
    const nameOf = await namesOf(ctx.clients, sellerIds, options);
    return { rows: returns.map((row) => deskReturnRow(row, nameOf, ctx.locale)), nextCursor: nextPageToken || null };
  });
