import { type AttributeValue, Offer_State, type Product, type Variant } from "@souk/contracts/product/v1/product";
import type { FacetToken } from "../domain/search-document.ts";

/** Longer texts are prose: nobody filters by them, and a filter could not carry them. */
const longestValue = 200;

/** What a product can be filtered by: its options, booleans and short texts, and the options that are on offer. */
export function facetsOf(product: Product): FacetToken[] {
  const own = product.attributes.flatMap(tokenOf);
  const varied = product.variants.filter(isOffered).flatMap(optionTokens);
  const tokens = [...own, ...varied].filter(({ value }) => value !== "" && value.length <= longestValue);
  return [...new Map(tokens.map((token) => [JSON.stringify([token.attributeCode, token.value]), token])).values()];
}

function tokenOf({ attributeCode, value }: AttributeValue): FacetToken[] {
  switch (value.case) {
    case "optionCode":
      return [{ attributeCode, value: value.value }];
    case "boolean":
      return [{ attributeCode, value: String(value.value) }];
    case "text":
      return [{ attributeCode, value: value.value.byLanguage.en ?? "", name: { ...value.value.byLanguage } }];
    default:
      return [];
  }
}

function isOffered({ offers }: Variant): boolean {
  return offers.some(({ state }) => state === Offer_State.ACTIVE);
}

function optionTokens({ options }: Variant): FacetToken[] {
  return Object.entries(options).map(([attributeCode, value]) => ({ attributeCode, value }));
}
