import { pickText } from "@souk/bff/views";
import { type Attribute, Attribute_Kind } from "@souk/contracts/product/v1/product";
import type { AttributeContent } from "./content-view.ts";

/** An entry of the dictionary as a form needs it. */
export interface AttributeView {
  readonly code: string;
  readonly name: string;
  readonly kind: AttributeContent["kind"];
  readonly unit: string;
  readonly options: readonly AttributeOptionView[];
}

interface AttributeOptionView {
  readonly code: string;
  readonly name: string;
  /** "#a892d8" for colours. */
  readonly swatch: string;
}

const kinds: Readonly<Record<Attribute_Kind, AttributeView["kind"]>> = {
  [Attribute_Kind.UNSPECIFIED]: "text",
  [Attribute_Kind.TEXT]: "text",
  [Attribute_Kind.NUMBER]: "number",
  [Attribute_Kind.BOOLEAN]: "boolean",
  [Attribute_Kind.OPTION]: "option",
};

export function attributeView({ code, name, kind, unit, options }: Attribute, locale: string): AttributeView {
  return {
    ...{ code, unit, kind: kinds[kind] },
    name: pickText(name, locale) || code,
    options: options.map((each) => ({
      code: each.code,
      name: pickText(each.name, locale) || each.code,
      swatch: each.swatch,
    })),
  };
}
