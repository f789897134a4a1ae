import "server-only";
import { pickText } from "@souk/bff/views";
import { sellerProcedure } from "../../trpc.ts";

export interface CategoryView {
  readonly id: string;
  readonly name: string;
  /** "Shoes / Running". */
  readonly path: string;
  readonly depth: number;
  /** Whether anything hangs below it. */
  readonly isParent: boolean;
}

/** The tree as a list, each below its parent. */
export const categories = sellerProcedure.query(async ({ ctx, signal }): Promise<CategoryView[]> => {
  const { categories: all } = await ctx.clients.product.listCategories({}, { ...ctx.call, ...(signal && { signal }) });
  const below = (parentId: string, path: readonly string[]): CategoryView[] =>
    all
      .filter((category) => category.parentId === parentId)
      .flatMap(({ id, name: text }) => {
        const name = pickText(text, ctx.locale);
        const children = below(id, [...path, name]);
        const own = { id, name, path: [...path, name].join(" / "), depth: path.length, isParent: children.length > 0 };
        return [own, ...children];
      });
  return below("", []);
});
