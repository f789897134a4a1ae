import "server-only";
import { type MoneyView, moneyView } from "@souk/bff/views";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { linePieces } from "./line-pieces.ts";

interface CancelPreview {
  /** What the shopper does not pay. */
  readonly total: MoneyView | null;
  /** What the shop gets less. */
  readonly earnings: MoneyView | null;
  /** Nothing would be left of the order. */
  readonly isWhole: boolean;
}

/** What cancelling such pieces would come to. */
export const previewCancelLines = sellerProcedure
  .input(z.object({ order: z.uuid(), lines: linePieces }))
  .query(async ({ ctx, input, signal }): Promise<CancelPreview> => {
    const { total, earnings, isWhole } = await ctx.clients.fulfilment.previewCancelLines(
      { sellerId: ctx.shop.id, sellerOrderId: input.order, lines: input.lines },
      { ...ctx.call, ...(signal && { signal }) },
    );
    const shown = (money: typeof total) => moneyView(money, ctx.locale) ?? null;
    return { total: shown(total), earnings: shown(earnings), isWhole };
  });
