import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type ReturnView, returnView } from "./return-view.ts";

export const get = sellerProcedure
  .input(z.object({ returnId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<ReturnView> => {
    const answer = await ctx.clients.returns.getReturn(
      { sellerId: ctx.shop.id, returnId: input.returnId },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return returnView(answer.return, ctx.locale);
  });
