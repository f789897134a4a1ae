import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ProductCardSchema } from "@souk/contracts/product/v1/product";
import { ListProductCardsRequest_Sort } from "@souk/contracts/product/v1/product_service";
import { DomainError } from "@souk/errors/domain-error";
import { decodeCursor, encodeCursor } from "@souk/service/cursor";
import type { CardPosition, CardRow, CardSort } from "../db/card-reader.ts";
import { isUuid } from "../domain/is-uuid.ts";
import { mediaMessage, textMessage } from "../events/product-message.ts";

export function cardMessage(card: CardRow): MessageInitShape<typeof ProductCardSchema> {
  const { slug, title, brand, picture, offerId, sellerId, currencyCode, priceMinor, compareAtMinor } = card;
  const { hasPriceRange, variantCount, sellerCount, publishedAt, categoryId, offerIds } = card;
  return {
    id: card.productId,
    slug,
    brand,
    hasPriceRange,
    variantCount,
    sellerCount,
    categoryId,
    offerIds,
    title: textMessage(title),
    offerId: offerId ?? "",
    sellerId: sellerId ?? "",
    publishedAt: timestampFromDate(publishedAt),
    ...(picture && { picture: mediaMessage(picture) }),
    ...(currencyCode && priceMinor !== null && { price: { currencyCode, minorUnits: priceMinor } }),
    ...(currencyCode && compareAtMinor !== null && { compareAtPrice: { currencyCode, minorUnits: compareAtMinor } }),
  };
}

export function toSort(sort: ListProductCardsRequest_Sort): CardSort {
  switch (sort) {
    case ListProductCardsRequest_Sort.PRICE_ASCENDING:
      return "cheapest";
    case ListProductCardsRequest_Sort.PRICE_DESCENDING:
      return "dearest";
    case ListProductCardsRequest_Sort.POPULAR:
      return "popular";
    default:
      return "newest";
  }
}

export function pageToken(position: CardPosition | undefined, sort: CardSort): string {
  return position ? encodeCursor([sort, position.value, position.productId]) : "";
}

/** The place that a page token names. Throws PAGE_TOKEN_INVALID for one of another sort. */
export function toPosition(token: string, sort: CardSort): CardPosition | undefined {
  const values = decodeCursor(token, 3);
  if (!values) return undefined;
  const [tokenSort, value, productId] = values.map(String);
  if (tokenSort === sort && value && isValue(value, sort) && productId && isUuid(productId))
    return { value, productId };
  throw new DomainError("invalid", "PAGE_TOKEN_INVALID", "The page token is not one of this list; begin without one.");
}

function isValue(value: string, sort: CardSort): boolean {
  return sort === "newest" ? !Number.isNaN(Date.parse(value)) : /^-?\d{1,18}$|^[49]\d{18}$/.test(value);
}
