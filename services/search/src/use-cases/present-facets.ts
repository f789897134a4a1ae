import type { MessageInitShape } from "@bufbuild/protobuf";
import { type Attribute, Attribute_Kind } from "@souk/contracts/product/v1/product";
import type { FacetSchema, FacetValueSchema } from "@souk/contracts/search/v1/search_service";
import type { AttributeLookup } from "../documents/attribute-lookup.ts";
import type { LocalText } from "../domain/local-text.ts";
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
      .map((value) => ({ attributeCode, value, name: undefined, number: numberIn(attribute, value), count: 0 }));
    const shown = [...mostFrequent(found, selected), ...missing];
    const range = rangeOf(found, filters.find((filter) => filter.attributeCode === attributeCode)?.range);
    return {
      attributeCode,
      name: attribute?.name ?? { byLanguage: { en: attributeCode } },
      values: inOrder(shown, attribute).map((each) => facetValue(each, attribute, selected.includes(each.value))),
      unit: attribute?.unit ?? "",
      ...(range && { range }),
    };
  });
}

function numberIn(attribute: Attribute | undefined, value: string): number | undefined {
  return attribute?.kind === Attribute_Kind.NUMBER && value !== "" ? Number(value) : undefined;
}

/** What the numbers found span; none when they are not numbers. */
function rangeOf(found: readonly FacetCount[], asked: AttributeFilter["range"]): Facet["range"] {
  const numbers = found.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0 && !asked) return undefined;
  return {
    minimum: numbers.length > 0 ? Math.min(...numbers) : (asked?.from ?? 0),
    maximum: numbers.length > 0 ? Math.max(...numbers) : (asked?.until ?? asked?.from ?? 0),
    ...(asked?.from !== undefined && { selectedFrom: asked.from }),
    ...(asked?.until !== undefined && { selectedUntil: asked.until }),
  };
}

function mostFrequent(counts: readonly FacetCount[], selected: readonly string[]): FacetCount[] {
  return counts.filter(({ value }, at) => at < mostValues || selected.includes(value));
}

/** Options as the dictionary lists them (38, 39, 40), numbers from the lowest, anything else by frequency. */
function inOrder(counts: readonly FacetCount[], attribute: Attribute | undefined): FacetCount[] {
  if (counts.some(({ number }) => number !== undefined)) {
    return [...counts].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  }
  const places = new Map(attribute?.options.map(({ code }, at) => [code, at]));
  const placeOf = ({ value }: FacetCount) => places.get(value) ?? places.size;
  return [...counts].sort((a, b) => placeOf(a) - placeOf(b));
}

const yesNo = new Map([
  ["true", { en: "Yes", ru: "Да" }],
  ["false", { en: "No", ru: "Нет" }],
]);

function facetValue(
  { value, name, number, count }: FacetCount,
  attribute: Attribute | undefined,
  isSelected: boolean,
): FacetValue {
  const option = attribute?.options.find(({ code }) => code === value);
  const own = number === undefined ? undefined : measure(number, attribute?.unit ?? "");
  const text = option?.name ?? { byLanguage: { ...(own ?? name ?? yesNo.get(value) ?? { en: value }) } };
  return { value, count, isSelected, name: text, swatch: option?.swatch ?? "" };
}

function measure(number: number, unit: string): LocalText {
  const text = (locale: string) => `${number.toLocaleString(locale, { maximumFractionDigits: 6 })} ${unit}`.trim();
  return { en: text("en"), ru: text("ru") };
}
