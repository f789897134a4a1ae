import "server-only";
import { pickText } from "@souk/bff/views";
import type { Attribute, AttributeValue } from "@souk/contracts/product/v1/product";
import type { Locale } from "@/i18n/locales";

/** A fact about a product. Yes and no, and units, are put in words by the page. */
export interface AttributeRow {
  readonly code: string;
  readonly name: string;
  readonly value: string | boolean;
  readonly unit: string;
}

/** The facts that the dictionary knows, in the order the product tells them. */
export function attributeRows(
  values: readonly AttributeValue[],
  attributes: readonly Attribute[],
  locale: Locale,
): AttributeRow[] {
  const byCode = new Map(attributes.map((attribute) => [attribute.code, attribute]));
  return values.flatMap((value) => {
    const attribute = byCode.get(value.attributeCode);
    if (!attribute) return [];
    const text = textOf(value, attribute, locale);
    if (text === undefined || text === "") return [];
    return [{ code: attribute.code, name: pickText(attribute.name, locale), value: text, unit: attribute.unit }];
  });
}

function textOf({ value }: AttributeValue, attribute: Attribute, locale: Locale): string | boolean | undefined {
  switch (value.case) {
    case "text":
      return pickText(value.value, locale);
    case "number":
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value.value);
    case "boolean":
      return value.value;
    case "optionCode":
      return pickText(attribute.options.find((option) => option.code === value.value)?.name, locale);
    default:
      return undefined;
  }
}
