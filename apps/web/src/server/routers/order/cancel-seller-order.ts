import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import type { OrderView } from "./order-view.ts";
import { readOrder } from "./read-order.ts";

/** Cancels one seller's part that is not packed yet; its hold on the card and on the stock is let go. */
export const cancelSellerOrder = shopperProcedure
  .input(z.object({ requestId: z.uuid(), orderId: z.uuid(), sellerOrderId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<OrderView> => {
    const options = { ...ctx.shopper.call, ...(signal && { signal }) };
    const { order } = await ctx.clients.order.cancelSellerOrder(input, options);
    return readOrder(order, ctx, signal);
  });
