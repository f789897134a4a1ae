import { findOfferable, type OfferableRow } from "../db/offerable-reader.ts";
import { loadProducts } from "../db/product-reader.ts";
import { withOwnOffers } from "../domain/own-part.ts";
import type { Offer, Product } from "../domain/product.ts";
import { productNotFound, requireReader, type SellerCall, type SellerCallDeps } from "./seller-call.ts";

/** Published products that the seller may offer, by a code or by words. */
export async function findOfferableProducts(
  deps: SellerCallDeps,
  { words, member }: SellerCall & { readonly words: string },
): Promise<OfferableRow[]> {
  await requireReader(deps, { member });
  return findOfferable(deps.db, { sellerId: member.sellerId, words });
}

export interface OfferableView {
  /** With the seller's own offers only. */
  readonly product: Product;
  /** The cheapest active offer of others, by variant. */
  readonly cheapest: ReadonlyMap<string, Offer>;
}

/** A published product to be offered. Throws PRODUCT_NOT_FOUND. */
export async function getOfferableProduct(
  deps: SellerCallDeps,
  { productId, member }: SellerCall & { readonly productId: string },
): Promise<OfferableView> {
  await requireReader(deps, { member });
  const [product] = await loadProducts(deps.db, [productId]);
  if (product?.state !== "published") throw productNotFound(productId);
  const cheapest = product.variants.flatMap(({ id, offers }) => {
    const [lowest] = offers
      .filter(({ sellerId, state }) => sellerId !== member.sellerId && state === "active")
      .toSorted((a, b) => Number(a.priceMinor - b.priceMinor));
    return lowest ? [[id, lowest] as const] : [];
  });
  return { product: withOwnOffers(product, member.sellerId), cheapest: new Map(cheapest) };
}
