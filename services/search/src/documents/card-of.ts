import { create } from "@bufbuild/protobuf";
import {
  type Offer,
  type Product,
  type ProductCard,
  ProductCardSchema,
  type Variant,
} from "@souk/contracts/product/v1/product";

const offerIdsMax = 200;

/** The card of a product with these active offers; none without an offer that has a price. */
export function cardOf(product: Product, active: readonly Offer[]): ProductCard | undefined {
  const featured = product.variants.flatMap((variant) => featuredOffer(variant, active) ?? []);
  const [first, ...others] = featured;
  if (!first) return undefined;
  const shown = others.reduce((best, offer) => (priceOf(offer) < priceOf(best) ? offer : best), first);
  const { id, slug, title, brand, media, publishedAt, categoryId, variants } = product;
  const [picture] = media;
  return create(ProductCardSchema, {
    id,
    slug,
    brand,
    categoryId,
    ...(title && { title }),
    ...(picture && { picture }),
    ...(publishedAt && { publishedAt }),
    offerId: shown.id,
    sellerId: shown.sellerId,
    ...(shown.price && { price: shown.price }),
    ...(shown.compareAtPrice && { compareAtPrice: shown.compareAtPrice }),
    hasPriceRange: new Set(featured.map(priceOf)).size > 1,
    variantCount: variants.length,
    sellerCount: new Set(active.map(({ sellerId }) => sellerId)).size,
    offerIds: active.slice(0, offerIdsMax).map((offer) => offer.id),
  });
}

function featuredOffer({ featuredOfferId }: Variant, active: readonly Offer[]): Offer | undefined {
  return active.find(({ id, price }) => id === featuredOfferId && price);
}

function priceOf({ price }: Offer): bigint {
  return price?.minorUnits ?? 0n;
}
