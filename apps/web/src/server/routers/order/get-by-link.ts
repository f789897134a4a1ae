import "server-only";
import { z } from "zod";
import { rateLimits } from "../../rate-limits.ts";
import { publicProcedure } from "../../trpc.ts";
import type { OrderView } from "./order-view.ts";
import { readOrder } from "./read-order.ts";

/** The order of a link from a mail, for whoever has it. */
export const getByLink = publicProcedure
  .input(z.object({ token: z.string().min(1).max(500) }))
  .query(async ({ ctx, input, signal }): Promise<OrderView> => {
    await rateLimits().orderLink(ctx.clientAddress);
    const { order } = await ctx.clients.order.getOrderByLink(input, signal ? { signal } : {});
    return readOrder(order, ctx, signal);
  });
