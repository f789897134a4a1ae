import type { MessageInitShape } from "@bufbuild/protobuf";
import type { Attribute } from "@souk/contracts/product/v1/product";
import type { FacetSchema, FacetValueSchema } from "@souk/contracts/search/v1/search_service";
import type { AttributeLookup } from "../documents/attribute-lookup.ts";
import type { AttributeFilter, FacetCount } from "../domain/search-query.ts";

const mostFacets = 30;
const mostValues = 50;

type Facet = MessageInitShape<typeof FacetSchema>;
type FacetValue = MessageInitShape<typeof FacetValueSchema>;

/** The attributes to name: filtered ones, then those that most matches have. */
export function shownAttributes(counts: readonly FacetCount[], filters: readonly AttributeFilter[]): string[] {
  const coverage = new Map<string, number>();
  for (const { attributeCode, count } of counts) {
    coverage.set(attributeCode, (coverage.get(attributeCode) ?? 0) + count);
  }
  const byCoverage = [...coverage].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
  return [...new Set([...filters.map(({ attributeCode }) => attributeCode), ...byCoverage])].slice(0, mostFacets);
}

/** Facets with names in all languages. What is selected is shown whatever its count. */
export function presentFacets(
  counts: readonly FacetCount[],
  filters: readonly AttributeFilter[],
  attributes: AttributeLookup,
): Facet[] {
  const byAttribute = Map.groupBy(counts, ({ attributeCode }) => attributeCode);
  return shownAttributes(counts, filters).map((attributeCode) => {
    const attribute = attributes.get(attributeCode);
    const selected = filters.find((filter) => filter.attributeCode === attributeCode)?.values ?? [];
    const found = byAttribute.get(attributeCode) ?? [];
    const missing = selected
      .filter((value) => !found.some((each) => each.value === value))
      .map((value) => ({ attributeCode, value, name: undefined, count: 0 }));
    const shown = [...mostFrequent(found, selected), ...missing];
    return {
      attributeCode,
      name: attribute?.name ?? { byLanguage: { en: attributeCode } },
      values: inOrder(shown, attribute).map((each) => facetValue(each, attribute, selected.includes(each.value))),
    };
  });
}

function mostFrequent(counts: readonly FacetCount[], selected: readonly string[]): FacetCount[] {
  return counts.filter(({ value }, at) => at < mostValues || selected.includes(value));
}

/** Options as the dictionary lists them (38, 39, 40), anything else by frequency. */
function inOrder(counts: readonly FacetCount[], attribute: Attribute | undefined): FacetCount[] {
  const places = new Map(attribute?.options.map(({ code }, at) => [code, at]));
  const placeOf = ({ value }: FacetCount) => places.get(value) ?? places.size;
  return [...counts].sort((a, b) => placeOf(a) - placeOf(b));
}

const yesNo = new Map([
  ["true", { en: "Yes", ru: "Да" }],
  ["false", { en: "No", ru: "Нет" }],
]);

function facetValue(
  { value, name, count }: FacetCount,
  attribute: Attribute | undefined,
  isSelected: boolean,
): FacetValue {
  const option = attribute?.options.find(({ code }) => code === value);
  const text = option?.name ?? { byLanguage: { ...(name ?? yesNo.get(value) ?? { en: value }) } };
  return { value, count, isSelected, name: text, swatch: option?.swatch ?? "" };
}
