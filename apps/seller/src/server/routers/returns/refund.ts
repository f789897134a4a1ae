import "server-only";
import { type MoneyView, moneyView } from "@souk/bff/views";
import type { PreviewReturnRefundResponse } from "@souk/contracts/order/v1/return_service";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { changeInput, refundWish, toWish } from "./change-input.ts";
import { type ReturnView, returnView } from "./return-view.ts";

/** What a refund comes to, for the shopper and for the shop. */
export interface RefundPreviewView {
  readonly refund: MoneyView | null;
  readonly sellerCost: MoneyView | null;
  readonly commission: MoneyView | null;
  readonly refundable: MoneyView | null;
  /** More than can still be given back of the order. */
  readonly isTooMuch: boolean;
}

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

function previewView(
  { refund, sellerCost, commission, refundable }: PreviewReturnRefundResponse,
  locale: string,
): RefundPreviewView {
  return {
    refund: moneyView(refund, locale) ?? null,
    sellerCost: moneyView(sellerCost, locale) ?? null,
    commission: moneyView(commission, locale) ?? null,
    refundable: moneyView(refundable, locale) ?? null,
    isTooMuch: (refund?.minorUnits ?? 0n) > (refundable?.minorUnits ?? 0n),
  };
}
