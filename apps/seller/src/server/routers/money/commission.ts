import "server-only";
import { sellerProcedure } from "../../trpc.ts";
import { categoryNames } from "../commission/names.ts";
import { type RuleView, type TermsView, toRuleView, toTermsView } from "../commission/rule-view.ts";

interface CommissionView {
  /** The most specific first. */
  readonly rules: readonly RuleView[];
  readonly standard: TermsView;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
}

/** What the marketplace keeps of this shop's sales. */
export const commission = sellerProcedure.query(async ({ ctx, signal }): Promise<CommissionView> => {
  const call = { ...ctx.call, ...(signal && { signal }) };
  const [{ rules, standard }, categories] = await Promise.all([
    ctx.clients.commission.listShopCommissionRules({ sellerId: ctx.shop.id }, call),
    categoryNames(ctx.clients, { locale: ctx.locale, call }),
  ]);
  const names = { sellers: new Map([[ctx.shop.id, ctx.shop.name]]), products: new Map<string, string>(), categories };
  return {
    rules: rules.map((rule) => toRuleView(rule, names, ctx.locale)),
    standard: toTermsView(standard, ctx.locale),
    categories: [...categories].map(([id, name]) => ({ id, name })),
  };
});
