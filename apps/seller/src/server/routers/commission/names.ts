import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { Clients } from "../../clients.ts";

/** What the ids of rules stand for, in the reader's language. */
export interface Names {
  readonly sellers: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  /** With those above: "Home › Kitchen". */
  readonly categories: ReadonlyMap<string, string>;
}

interface Ids {
  readonly sellerIds: readonly string[];
  readonly productIds: readonly string[];
}

/** As many as one question to the product service may have. */
const mostProducts = 100;

export async function namesOf(
  clients: Pick<Clients, "product" | "seller">,
  { sellerIds, productIds }: Ids,
  { locale, call }: { locale: string; call: CallOptions },
): Promise<Names> {
  const wanted = [...new Set(productIds)].slice(0, mostProducts);
  const [sellers, products, categories] = await Promise.all([
    sellerIds.length > 0 ? clients.seller.batchGetSellers({ sellerIds: [...new Set(sellerIds)] }, call) : undefined,
    wanted.length > 0 ? clients.product.batchGetProductCards({ productIds: wanted }, call) : undefined,
    categoryNames(clients, { locale, call }),
  ]);
  return {
    sellers: new Map(sellers?.sellers.map(({ id, name }) => [id, name])),
    products: new Map(products?.cards.map(({ id, title }) => [id, textIn(title, locale)])),
    categories,
  };
}

/** Every category by its whole name, sorted as people look for it. */
export async function categoryNames(
  { product }: Pick<Clients, "product">,
  { locale, call }: { locale: string; call: CallOptions },
): Promise<Map<string, string>> {
  const { categories } = await product.listCategories({}, call);
  const byId = new Map(categories.map((category) => [category.id, category]));
  const nameOf = (id: string, depth = 0): string => {
    const category = byId.get(id);
    if (!category || depth > byId.size) return "";
    const above = category.parentId ? nameOf(category.parentId, depth + 1) : "";
    return [above, textIn(category.name, locale)].filter(Boolean).join(" › ");
  };
  const named = categories.map(({ id }) => [id, nameOf(id)] as const);
  return new Map(named.toSorted(([, one], [, other]) => one.localeCompare(other, locale)));
}

function textIn(text: { readonly byLanguage: Readonly<Record<string, string>> } | undefined, locale: string) {
  return text?.byLanguage[locale] ?? text?.byLanguage.en ?? "";
}
