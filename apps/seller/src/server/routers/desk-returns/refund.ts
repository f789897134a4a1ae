import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { refundWish, toWish } from "../returns/change-input.ts";
import { previewView, type RefundPreviewView } from "../returns/preview-view.ts";
import { deskChangeInput } from "./change-input.ts";

export const preview = operatorProcedure
  .input(z.object({ sellerId: z.uuid(), returnId: z.uuid(), wish: refundWish }))
  .query(async ({ ctx, input: { wish, ...of }, signal }): Promise<RefundPreviewView> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    return previewView(await ctx.clients.returns.previewReturnRefund({ ...of, ...toWish(wish) }, options), ctx.locale);
  });

/** Gives money of a return back in its shop's place. */
export const refund = operatorProcedure
  .input(deskChangeInput.extend({ wish: refundWish }))
  .mutation(async ({ ctx, input: { wish, ...change } }): Promise<void> => {
    await ctx.clients.returns.refundReturn({ ...change, ...toWish(wish) }, ctx.call);
  });
