import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** What is a day or an hour of a shop's the service decides, in words that say what would be right. */
const whole = z.int().min(0).max(1_000);

/** How long the shop takes from an order to the hand-over. */
export const setHandling = sellerProcedure
  .input(z.object({ requestId: z.uuid(), days: whole, cutOffHour: whole }))
  .mutation(async ({ ctx, input: { requestId, ...handling }, signal }): Promise<void> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    await ctx.clients.ownShop.setHandling({ requestId, sellerId: ctx.shop.id, handling }, options);
  });
