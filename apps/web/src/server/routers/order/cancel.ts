import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import type { OrderView } from "./order-view.ts";
import { readOrder } from "./read-order.ts";

/** Cancels an order that nobody has packed yet; the hold on the card and on the stock is let go. */
export const cancel = shopperProcedure
  .input(z.object({ requestId: z.uuid(), orderId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<OrderView> => {
    const { order } = await ctx.clients.order.cancelOrder(input, { ...ctx.shopper.call, ...(signal && { signal }) });
    return readOrder(order, ctx, signal);
  });
