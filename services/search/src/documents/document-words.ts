import type { AttributeValue } from "@souk/contracts/product/v1/product";
import { inLanguage, type Language } from "../domain/local-text.ts";
import type { DocumentWords } from "../domain/search-document.ts";
import { type AttributeLookup, optionsUsed } from "./attribute-lookup.ts";
import type { PlacedProduct } from "./placed-product.ts";

/** The words by which a product is found in a language; what is not written in it is taken in English. */
export function documentWords(
  { product, categorySlugs, categoryNames }: PlacedProduct,
  attributes: AttributeLookup,
  language: Language,
): DocumentWords {
  const own = product.attributes.map((value) => labelOf(value, attributes, language));
  const options = optionsUsed(product).map(({ attributeCode, option }) => {
    const known = attributes.get(attributeCode)?.options.find(({ code }) => code === option);
    return inLanguage(known?.name?.byLanguage, language) || option;
  });
  const placed = categorySlugs.map((slug, at) => inLanguage(categoryNames[at]?.byLanguage, language) || slug);
  const type = placed.pop() ?? "";
  return {
    title: inLanguage(product.title?.byLanguage, language),
    type,
    brand: product.brand,
    codes: product.variants.map(({ code }) => code).join(" "),
    labels: [...new Set([...own, ...options, ...placed])].join("\n"),
    description: inLanguage(product.description?.byLanguage, language),
  };
}

/** Of numbers only those with a unit: nobody looks for a bare one, and there are many. */
function labelOf(given: AttributeValue, attributes: AttributeLookup, language: Language): string {
  const attribute = attributes.get(given.attributeCode);
  switch (given.value.case) {
    case "text":
      return inLanguage(given.value.value.byLanguage, language);
    case "number":
      return attribute?.unit ? `${given.value.value} ${attribute.unit}` : "";
    case "boolean":
      return given.value.value ? inLanguage(attribute?.name?.byLanguage, language) || given.attributeCode : "";
    default:
      return "";
  }
}
