import "server-only";
import { operatorProcedure } from "../../trpc.ts";
import { type DeskOrderRow, orderRows } from "./order-rows.ts";
import { searchInput, searchRequest } from "./search-input.ts";

/** Orders of all shops, the newest first. */
export const search = operatorProcedure
  .input(searchInput)
  .query(async ({ ctx, input, signal }): Promise<{ rows: DeskOrderRow[]; nextCursor: string | null }> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const found = await ctx.clients.orderDesk.searchOrders(searchRequest(input, Date.now()), options);
    const rows = await orderRows(ctx.clients, found.orders, { options, locale: ctx.locale });
    return { rows, nextCursor: found.nextPageToken || null };
  });
