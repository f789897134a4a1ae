import "server-only";
import { operatorProcedure } from "../../trpc.ts";
import { type CategoryRow, categoryRows } from "./category-row.ts";

/** The tree, parents before children, siblings in their order. */
export const categories = operatorProcedure.query(async ({ ctx, signal }): Promise<CategoryRow[]> => {
  const { categories: all } = await ctx.clients.taxonomy.listTaxonomy({}, { ...ctx.call, ...(signal && { signal }) });
  return all.flatMap(categoryRows);
});
