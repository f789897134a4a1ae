import "server-only";
import { parseMoney } from "@souk/money/parse";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type Level, levelName, type TermsView, toTermsView } from "../commission/rule-view.ts";
import { shown } from "./money-view.ts";

export interface CommissionQuote {
  readonly price: string;
  readonly commission: string;
  readonly receives: string;
  readonly level: Level;
  readonly terms: TermsView;
}

const input = z.object({
  categoryId: z.union([z.uuid(), z.literal("")]),
  currencyCode: z.string().regex(/^[A-Z]{3}$/),
  price: z.string().trim().min(1).max(20),
});

/** What the marketplace would keep of one piece at a price, and what the shop would get. */
export const quoteCommission = sellerProcedure
  .input(input)
  .query(async ({ ctx, input, signal }): Promise<CommissionQuote> => {
    const price = parseMoney(input.price, input.currencyCode);
    const { quotes } = await ctx.clients.commission.quoteCommission(
      { sellerId: ctx.shop.id, items: [{ categoryId: input.categoryId, price }] },
      { ...ctx.call, ...(signal && { signal }) },
    );
    const [quote] = quotes;
    if (!quote?.applied) throw new Error("a price was not quoted");
    return {
      price: shown(quote.applied.base, ctx.locale),
      commission: shown(quote.applied.commission, ctx.locale),
      receives: shown(quote.receives, ctx.locale),
      level: levelName(quote.applied.level),
      terms: toTermsView(quote.applied.terms, ctx.locale),
    };
  });
