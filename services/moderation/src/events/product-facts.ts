import type { Product, Text } from "@souk/contracts/product/v1/product";
import { Offer_State } from "@souk/contracts/product/v1/product";
import type { OfferPrice, ProductFacts, TextField } from "../domain/proposal.ts";

/** What the checks read of a product, out of its message. */
export function factsOf(product: Product): ProductFacts {
  const { id: productId, categoryId, media } = product;
  return {
    ...{ productId, categoryId, texts: textsOf(product), offers: offersOf(product) },
    mediaIds: media.map(({ id }) => id),
  };
}

function textsOf({ title, description, brand, attributes, media }: Product): TextField[] {
  const ofAttributes = attributes.flatMap(({ attributeCode, value }) =>
    value.case === "text" ? byLanguage(`attributes.${attributeCode}`, value.value) : [],
  );
  const ofPictures = media.flatMap(({ id, alt }) => byLanguage(`alt.${id}`, alt));
  const ofBrand = brand === "" ? [] : [{ field: "brand", language: "", text: brand }];
  return [
    ...byLanguage("title", title),
    ...byLanguage("description", description),
    ...ofBrand,
    ...ofAttributes,
    ...ofPictures,
  ];
}

function byLanguage(field: string, text: Text | undefined): TextField[] {
  return Object.entries(text?.byLanguage ?? {}).map(([language, words]) => ({
    ...{ field: `${field}.${language}`, language, text: words },
  }));
}

function offersOf({ variants }: Product): OfferPrice[] {
  return variants.flatMap(({ id: variantId, offers }) =>
    offers.flatMap(({ id: offerId, sellerId, price, state }) =>
      price && state !== Offer_State.PAUSED
        ? [{ offerId, variantId, sellerId, currencyCode: price.currencyCode, minorUnits: price.minorUnits }]
        : [],
    ),
  );
}
