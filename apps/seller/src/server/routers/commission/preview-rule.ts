import "server-only";
import type { CommissionEffect } from "@souk/contracts/order/v1/commission";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { shown } from "../money/money-view.ts";
import { namesOf } from "./names.ts";
import { readScope, scopeInput } from "./scope-input.ts";
import { readTerms, termsInput } from "./terms-input.ts";

interface EffectView {
  readonly id: string;
  readonly name: string;
  readonly lines: number;
  readonly base: string;
  readonly before: string;
  readonly after: string;
}

export interface PreviewView {
  readonly sellers: readonly EffectView[];
  readonly categories: readonly EffectView[];
  /** How many items sold were looked at. */
  readonly lines: number;
  readonly isCut: boolean;
}

/** What a rule would have made of what was sold lately. It keeps nothing, and is asked for by a button. */
export const previewRule = operatorProcedure
  .input(z.object({ scope: scopeInput, terms: termsInput }))
  .mutation(async ({ ctx, input }): Promise<PreviewView> => {
    const terms = readTerms(input.terms);
    const scope = await readScope(ctx.clients, input.scope, ctx.call);
    const preview = await ctx.clients.commission.previewCommissionRule({ scope, terms }, ctx.call);
    const ids = { sellerIds: preview.sellers.map(({ id }) => id), productIds: [] };
    const names = await namesOf(ctx.clients, ids, { locale: ctx.locale, call: ctx.call });
    const view = (known: ReadonlyMap<string, string>) => (effect: CommissionEffect) => ({
      id: `${effect.id} ${effect.base?.currencyCode}`,
      name: known.get(effect.id) ?? effect.id,
      lines: effect.lines,
      base: shown(effect.base, ctx.locale),
      before: shown(effect.before, ctx.locale),
      after: shown(effect.after, ctx.locale),
    });
    return {
      sellers: preview.sellers.map(view(names.sellers)),
      categories: preview.categories.map(view(names.categories)),
      lines: preview.lines,
      isCut: preview.isCut,
    };
  });
