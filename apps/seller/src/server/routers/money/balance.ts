import "server-only";
import { sellerProcedure } from "../../trpc.ts";
import { type BalanceView, toBalanceView } from "./money-view.ts";

interface MoneyView {
  readonly balances: readonly BalanceView[];
  /** Empty while no bank account was verified. */
  readonly last4: string;
  readonly holdMs: number;
  /** A payout came back: nothing is paid until the account is confirmed, or there is another. */
  readonly awaitsAccount: boolean;
}

/** What the shop is owed, what of it is held, and until when. */
export const balance = sellerProcedure.query(async ({ ctx, signal }): Promise<MoneyView> => {
  const answer = await ctx.clients.payout.getSellerBalance(
    { sellerId: ctx.shop.id },
    { ...ctx.call, ...(signal && { signal }) },
  );
  const { balances, minimums, destinationLast4: last4, holdMs, awaitsAccount } = answer;
  const views = balances.map((each, at) => toBalanceView(each, minimums[at], ctx.locale));
  return { balances: views, last4, holdMs: Number(holdMs), awaitsAccount };
});
