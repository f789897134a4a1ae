import type { MessageInitShape } from "@bufbuild/protobuf";
import type { ProductCard } from "@souk/contracts/product/v1/product";
import type { SuggestedProductSchema } from "@souk/contracts/search/v1/search_service";

export function suggestedProduct(card: ProductCard): MessageInitShape<typeof SuggestedProductSchema> {
  const { id, slug, title, brand, picture, price, hasPriceRange } = card;
  return {
    id,
    slug,
    brand,
    hasPriceRange,
    ...(title && { title }),
    ...(picture && { picture }),
    ...(price && { price }),
  };
}
