import "server-only";
import { operatorProcedure } from "../../trpc.ts";
import { categoryNames } from "./names.ts";

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface Choices {
  readonly categories: readonly Choice[];
  readonly sellers: readonly Choice[];
}

/** What a rule can be for. */
export const choices = operatorProcedure.query(async ({ ctx, signal }): Promise<Choices> => {
  const call = { ...ctx.call, ...(signal && { signal }) };
  const [categories, { sellers }] = await Promise.all([
    categoryNames(ctx.clients, { locale: ctx.locale, call }),
    ctx.clients.seller.listSellers({ pageSize: 100 }, call),
  ]);
  return {
    categories: [...categories].map(([id, name]) => ({ id, name })),
    sellers: sellers.map(({ id, name }) => ({ id, name })),
  };
});
