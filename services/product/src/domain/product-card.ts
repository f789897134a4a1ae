import { featuredOffer } from "./featured-offer.ts";
import type { Media, Product } from "./product.ts";
import type { Text } from "./text.ts";

/** What a grid shows of a published product. */
export interface ProductCard {
  readonly productId: string;
  readonly slug: string;
  readonly title: Text;
  readonly brand: string;
  readonly picture: Media | undefined;
  readonly featured: CardOffer | undefined;
  readonly hasPriceRange: boolean;
  readonly variantCount: number;
  readonly sellerIds: readonly string[];
  readonly publishedAt: Date;
  readonly categoryId: string;
  readonly offerIds: readonly string[];
}

export interface CardOffer {
  readonly id: string;
  readonly sellerId: string;
  readonly priceMinor: bigint;
  readonly currencyCode: string;
  readonly compareAtMinor: bigint | undefined;
}

const offerIdsMax = 200;

/** The card of a product, or undefined when it is not published. */
export function cardOf(product: Product): ProductCard | undefined {
  if (product.state !== "published" || !product.publishedAt) return undefined;
  const active = product.variants.flatMap((variant) => variant.offers.filter((offer) => offer.state === "active"));
  const perVariant = product.variants.flatMap((variant) => featuredOffer(variant.offers) ?? []);
  const { id: productId, slug, title, brand, categoryId, publishedAt } = product;
  return {
    productId,
    slug,
    title,
    brand,
    categoryId,
    publishedAt,
    picture: product.media[0],
    featured: featuredOffer(perVariant),
    hasPriceRange: new Set(perVariant.map((offer) => offer.priceMinor)).size > 1,
    variantCount: product.variants.length,
    sellerIds: [...new Set(active.map((offer) => offer.sellerId))],
    offerIds: active.slice(0, offerIdsMax).map((offer) => offer.id),
  };
}
