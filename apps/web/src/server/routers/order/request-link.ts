import "server-only";
import { z } from "zod";
import { rateLimits } from "../../rate-limits.ts";
import { publicProcedure } from "../../trpc.ts";

/** Has a link mailed if there is such an order. The answer is the same if there is none. */
export const requestLink = publicProcedure
  .input(z.object({ orderNumber: z.string().trim().min(1).max(40), email: z.email().max(254) }))
  .mutation(async ({ ctx, input, signal }): Promise<{ isAsked: true }> => {
    await rateLimits().orderLinkRequest(ctx.clientAddress);
    await ctx.clients.order.requestOrderLink(input, signal ? { signal } : {});
    return { isAsked: true };
  });
