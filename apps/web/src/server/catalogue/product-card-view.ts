import "server-only";
import { timestampMs } from "@bufbuild/protobuf/wkt";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import type { ProductCard } from "@souk/contracts/product/v1/product";
import type { CardRating, CardRatings } from "./card-ratings.ts";
import { percentOff } from "./percent-off.ts";
import { type PictureView, pictureView } from "./picture-view.ts";
import type { SellerName } from "./seller-names.ts";

/** What a grid shows of a product. */
export interface ProductCardView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly brand: string;
  /** Null when nobody offers it now. */
  readonly price: MoneyView | null;
  readonly compareAt: MoneyView | null;
  /** Whole percents off, when there is a price before: 20. */
  readonly percentOff: number | null;
  readonly hasPriceRange: boolean;
  readonly variantCount: number;
  readonly sellerCount: number;
  readonly sellerName: string;
  /** Null without reviews. */
  readonly rating: CardRating | null;
  readonly picture: PictureView | null;
  readonly publishedAtMs: number;
}

const placeholderSide = 5;

/** What cards say that other services know. */
export interface CardFacts {
  readonly sellers: ReadonlyMap<string, SellerName>;
  readonly ratings: CardRatings;
}

export function productCardView(card: ProductCard, { sellers, ratings }: CardFacts, locale: string): ProductCardView {
  return {
    id: card.id,
    slug: card.slug,
    title: pickText(card.title, locale),
    brand: card.brand,
    price: moneyView(card.price, locale) ?? null,
    compareAt: moneyView(card.compareAtPrice, locale) ?? null,
    percentOff: percentOff(card.price?.minorUnits, card.compareAtPrice?.minorUnits),
    hasPriceRange: card.hasPriceRange,
    variantCount: card.variantCount,
    sellerCount: card.sellerCount,
    sellerName: sellers.get(card.sellerId)?.name ?? "",
    rating: ratings.get(card.id) ?? null,
    picture: card.picture ? pictureView(card.picture, locale, placeholderSide) : null,
    publishedAtMs: card.publishedAt ? timestampMs(card.publishedAt) : 0,
  };
}
