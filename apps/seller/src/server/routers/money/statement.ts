import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { shown } from "./money-view.ts";
import { month, periodOf } from "./month.ts";

/** What a month did to the balance, in the order in which it adds up. */
const statementParts = [
  "opening",
  "sales",
  "refunds",
  "marketplaceDiscounts",
  "commission",
  "payouts",
  "payoutsReturned",
  "closing",
] as const;

interface StatementView {
  readonly parts: readonly { readonly id: (typeof statementParts)[number]; readonly amount: string }[];
}

export const statement = sellerProcedure
  .input(z.object({ currencyCode: z.string().regex(/^[A-Z]{3}$/), month }))
  .query(async ({ ctx, input, signal }): Promise<StatementView> => {
    const { totals } = await ctx.clients.payout.getStatement(
      { sellerId: ctx.shop.id, currencyCode: input.currencyCode, ...periodOf(input.month), pageSize: 1 },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { parts: statementParts.map((id) => ({ id, amount: shown(totals?.[id], ctx.locale) })) };
  });
