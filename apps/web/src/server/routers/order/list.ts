import "server-only";
import { ListOrdersRequest_Filter } from "@souk/contracts/order/v1/order_service";
import { z } from "zod";
import { maybeShopperProcedure } from "../../trpc.ts";
import { type OrderSummaryView, orderSummaryView } from "./order-view.ts";

const pageSize = 20;

interface OrderPage {
  readonly orders: OrderSummaryView[];
  /** The cursor of the next page, or null. */
  readonly nextCursor: string | null;
}

const filters = {
  all: ListOrdersRequest_Filter.UNSPECIFIED,
  open: ListOrdersRequest_Filter.OPEN,
  completed: ListOrdersRequest_Filter.COMPLETED,
  cancelled: ListOrdersRequest_Filter.CANCELLED,
} as const;

/** Orders of the account or the guest, newest first. */
export const list = maybeShopperProcedure
  .input(
    z.object({
      cursor: z.string().max(500).nullish(),
      query: z.string().max(100).default(""),
      filter: z.enum(["all", "open", "completed", "cancelled"]).default("all"),
    }),
  )
  .query(async ({ ctx, input, signal }): Promise<OrderPage> => {
    if (!ctx.shopper) return { orders: [], nextCursor: null };
    const { orders, nextPageToken } = await ctx.clients.order.listOrders(
      { pageSize, pageToken: input.cursor ?? "", query: input.query, filter: filters[input.filter] },
      { ...ctx.shopper.call, ...(signal && { signal }) },
    );
    return { orders: orders.map((order) => orderSummaryView(order, ctx.locale)), nextCursor: nextPageToken || null };
  });
