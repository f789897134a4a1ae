import type { Upstream } from "../../upstream.ts";

/** Where categories are in the tree; kept for a minute, which is longer than it takes to work out a price and shorter than trees live. */
export interface CategoryPaths {
  get(product: Upstream["product"], now: Date): Promise<ReadonlyMap<string, readonly string[]>>;
}

const keptMs = 60_000;

export function createCategoryPaths(): CategoryPaths {
  let kept: { readonly at: number; readonly paths: Promise<ReadonlyMap<string, readonly string[]>> } | undefined;
  return {
    get(product, now) {
      if (kept && now.getTime() - kept.at < keptMs) return kept.paths;
      const fresh = { at: now.getTime(), paths: read(product) };
      kept = fresh;
      fresh.paths.catch(() => {
        if (kept === fresh) kept = undefined;
      });
      return fresh.paths;
    },
  };
}

/** From the top, by id; without asking anybody when no item has a category. */
export async function pathsOf(
  { categories, upstream, now }: { categories: CategoryPaths; upstream: Pick<Upstream, "product">; now: () => Date },
  items: readonly { readonly categoryId: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  return items.some(({ categoryId }) => categoryId !== "") ? categories.get(upstream.product, now()) : new Map();
}

async function read(product: Upstream["product"]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { categories } = await product.listCategories({});
  const parents = new Map(categories.map(({ id, parentId }) => [id, parentId]));
  const pathOf = (id: string, below: readonly string[] = []): readonly string[] => {
    const parent = parents.get(id);
    const path = [id, ...below];
    return parent && !path.includes(parent) ? pathOf(parent, path) : path;
  };
  return new Map([...parents.keys()].map((id) => [id, pathOf(id)]));
}
