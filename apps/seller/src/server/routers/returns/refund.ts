import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { changeInput, refundWish, toWish } from "./change-input.ts";
import { previewView, type RefundPreviewView } from "./preview-view.ts";
import { type ReturnView, returnView } from "./return-view.ts";

export const preview = sellerProcedure
  .input(z.object({ returnId: z.uuid(), wish: refundWish }))
  .query(async ({ ctx, input, signal }): Promise<RefundPreviewView> => {
    const answer = await ctx.clients.returns.previewReturnRefund(
      { sellerId: ctx.shop.id, returnId: input.returnId, ...toWish(input.wish) },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return previewView(answer, ctx.locale);
  });

export const refund = sellerProcedure
  .input(changeInput.extend({ wish: refundWish }))
  .mutation(async ({ ctx, input, signal }): Promise<ReturnView> => {
    const { requestId, returnId, version, wish } = input;
    const answer = await ctx.clients.returns.refundReturn(
      { requestId, sellerId: ctx.shop.id, returnId, version, ...toWish(wish) },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return returnView(answer.return, ctx.locale);
  });
