import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type ReturnView, returnView } from "../returns/return-view.ts";

/** What is or was on its way back of an order, the newest first. */
export const returns = operatorProcedure
  .input(z.object({ orderId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<ReturnView[]> => {
    const answer = await ctx.clients.returns.getOrderReturns(input, { ...ctx.call, ...(signal && { signal }) });
    return answer.returns.map((found) => returnView(found, ctx.locale));
  });
