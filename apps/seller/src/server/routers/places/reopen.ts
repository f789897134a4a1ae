import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** The shop is open on these days after all. */
export const reopen = sellerProcedure
  .input(z.object({ closureId: z.uuid() }))
  .mutation(async ({ ctx, input: { closureId }, signal }): Promise<void> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    await ctx.clients.ownShop.cancelClosure({ sellerId: ctx.shop.id, closureId }, options);
  });
