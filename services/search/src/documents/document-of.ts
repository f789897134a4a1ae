import { timestampDate } from "@bufbuild/protobuf/wkt";
import { type Offer, Offer_State, type Product, Product_State } from "@souk/contracts/product/v1/product";
import type { DocumentChange, SearchDocument } from "../domain/search-document.ts";
import type { AttributeLookup } from "./attribute-lookup.ts";
import { cardOf } from "./card-of.ts";
import { documentWords } from "./document-words.ts";
import { facetsOf } from "./facets-of.ts";
import type { PlacedProduct } from "./placed-product.ts";

/** The document of a product as it is now; none unless it is published and somebody offers it. */
export function changeOf(placed: PlacedProduct, attributes: AttributeLookup): DocumentChange {
  const { id: productId, version } = placed.product;
  return { productId, version, document: documentOf(placed, attributes) };
}

function documentOf(placed: PlacedProduct, attributes: AttributeLookup): SearchDocument | undefined {
  const { product, categorySlugs } = placed;
  const offers = activeOffers(product);
  const card = cardOf(product, offers);
  if (product.state !== Product_State.PUBLISHED || !product.publishedAt || !card?.price) return undefined;
  return {
    card,
    categorySlugs,
    words: {
      en: documentWords(placed, attributes, "en"),
      ru: documentWords(placed, attributes, "ru"),
    },
    facets: facetsOf(product, attributes),
    sellerIds: [...new Set(offers.map(({ sellerId }) => sellerId))],
    offerIds: offers.map(({ id }) => id),
    priceMinor: card.price.minorUnits,
    publishedAt: timestampDate(product.publishedAt),
  };
}

function activeOffers(product: Product): Offer[] {
  return product.variants.flatMap(({ offers }) => offers.filter(({ state }) => state === Offer_State.ACTIVE));
}
