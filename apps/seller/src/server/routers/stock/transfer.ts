import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type StockView, stockView } from "./stock-view.ts";

const place = z.string().min(1).max(60);
const input = z.object({
  requestId: z.uuid(),
  offerId: z.uuid(),
  from: place,
  to: place,
  quantity: z.int().min(1).max(1_000_000_000),
  note: z.string().trim().max(200).default(""),
});

/** Moves pieces from one location of the shop to another. */
export const transfer = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input, signal }): Promise<StockView | null> => {
    const { from: fromLocation, to: toLocation, quantity, ...about } = input;
    const { stock } = await ctx.clients.stock.transferStock(
      {
        ...{ requestId: about.requestId, sellerId: ctx.shop.id, offerId: about.offerId, note: about.note },
        ...{ fromLocation, toLocation, quantity: BigInt(quantity) },
      },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return stock ? stockView(stock) : null;
  });
