import "server-only";
import { pathTo } from "../../features/catalogue/category-tree.ts";
import { sellerNames } from "../catalogue/seller-names.ts";
import type { Clients } from "../clients.ts";
import { catalogueTag, categoryTag, sellerTag } from "../pages/tags.ts";

/** The lists that show products with their rating, once something new is said about them; a batch is a few calls. */
export async function tagsOfReviewed(
  clients: Pick<Clients, "product" | "seller">,
  productIds: string[],
): Promise<string[]> {
  if (productIds.length === 0) return [];
  const [{ cards }, { categories }] = await Promise.all([
    clients.product.batchGetProductCards({ productIds }),
    clients.product.listCategories({}),
  ]);
  const { offers } = await clients.product.batchGetOffers({
    offerIds: cards.flatMap(({ offerIds }) => offerIds).slice(0, offersPerCall),
  });
  const sellerIds = [...cards.map(({ sellerId }) => sellerId), ...offers.flatMap(({ offer }) => offer?.sellerId ?? [])];
  const sellers = await sellerNames(clients, sellerIds);
  const above = cards.flatMap(({ categoryId }) => pathTo(categories, categoryId));
  return [
    catalogueTag,
    ...above.map(({ slug }) => categoryTag(slug)),
    ...[...sellers.values()].map(({ slug }) => sellerTag(slug)),
  ];
}

const offersPerCall = 200;
