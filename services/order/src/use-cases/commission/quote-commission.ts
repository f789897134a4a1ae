import type { CommissionBook } from "../../commission-book.ts";
import { commissionOf, type LineCommission } from "../../domain/commission.ts";
import type { Upstream } from "../../upstream.ts";
import { type CategoryPaths, pathsOf } from "./category-paths.ts";

export interface QuotedItem {
  readonly productId: string;
  readonly categoryId: string;
  readonly price: { readonly currencyCode: string; readonly minorUnits: bigint };
}

interface Deps {
  readonly book: Pick<CommissionBook, "find">;
  readonly upstream: Pick<Upstream, "product">;
  readonly categories: CategoryPaths;
  readonly now: () => Date;
}

/** What would be kept now of one piece at each price. */
export async function quoteCommission(
  deps: Deps,
  { sellerId, items }: { sellerId: string; items: readonly QuotedItem[] },
): Promise<LineCommission[]> {
  const [find, paths] = await Promise.all([deps.book.find(), pathsOf(deps, items)]);
  const at = deps.now();
  return items.map(({ productId, categoryId, price }) => {
    const categoryPath = paths.get(categoryId) ?? (categoryId ? [categoryId] : []);
    const applied = find({ productId, sellerId, categoryPath, currencyCode: price.currencyCode }, at);
    const baseMinor = price.minorUnits;
    const amountMinor = commissionOf(applied.terms, { baseMinor, quantity: 1 });
    return { ...applied, baseMinor, amountMinor, categoryPath };
  });
}
