import { type AttributeValue, Offer_State, type Product, type Variant } from "@souk/contracts/product/v1/product";
import type { FacetToken } from "../domain/search-document.ts";
import type { AttributeLookup } from "./attribute-lookup.ts";

/** Longer texts are prose: nobody filters by them, and a filter could not carry them. */
const longestValue = 200;

/**
 * What a product can be filtered by: its options, booleans, short texts and numbers that measure something, and the
 * options that are on offer.
 */
export function facetsOf(product: Product, attributes: AttributeLookup): FacetToken[] {
  const own = product.attributes.flatMap((value) => tokenOf(value, attributes));
  const varied = product.variants.filter(isOffered).flatMap(optionTokens);
  const tokens = [...own, ...varied].filter(({ value }) => value !== "" && value.length <= longestValue);
  return [...new Map(tokens.map((token) => [JSON.stringify([token.attributeCode, token.value]), token])).values()];
}

function tokenOf({ attributeCode, value }: AttributeValue, attributes: AttributeLookup): FacetToken[] {
  switch (value.case) {
    case "optionCode":
      return [{ attributeCode, value: value.value }];
    case "boolean":
      return [{ attributeCode, value: String(value.value) }];
    case "text":
      return [{ attributeCode, value: value.value.byLanguage.en ?? "", name: { ...value.value.byLanguage } }];
    case "number":
      if (!attributes.get(attributeCode)?.unit) return [];
      return [{ attributeCode, value: String(value.value), number: value.value }];
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
