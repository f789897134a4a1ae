import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { changeInput } from "./change-input.ts";
import { type ReturnView, returnView } from "./return-view.ts";

const input = changeInput.extend({ message: z.string().trim().max(1000) });

export const approve = sellerProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<ReturnView> => {
  const { shop: _, ...request } = input;
  const answer = await ctx.clients.returns.approveReturn(
    { ...request, sellerId: ctx.shop.id },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return returnView(answer.return, ctx.locale);
});

export const decline = sellerProcedure
  .input(changeInput.extend({ message: z.string().trim().min(1).max(1000) }))
  .mutation(async ({ ctx, input, signal }): Promise<ReturnView> => {
    const { shop: _, ...request } = input;
    const answer = await ctx.clients.returns.declineReturn(
      { ...request, sellerId: ctx.shop.id },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return returnView(answer.return, ctx.locale);
  });
