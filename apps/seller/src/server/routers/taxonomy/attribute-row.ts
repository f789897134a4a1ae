import "server-only";
import { type Attribute, Attribute_Kind } from "@souk/contracts/product/v1/product";
import { type Names, namesOf } from "./category-row.ts";

export const attributeKinds = ["option", "text", "number", "boolean"] as const;
export type AttributeKind = (typeof attributeKinds)[number];

export interface ChoiceRow {
  readonly code: string;
  readonly names: Names;
  /** "#a892d8", or nothing. */
  readonly swatch: string;
}

export interface AttributeRow {
  readonly code: string;
  readonly names: Names;
  readonly kind: AttributeKind;
  readonly unit: string;
  readonly choices: readonly ChoiceRow[];
}

export const kindCodes = {
  option: Attribute_Kind.OPTION,
  text: Attribute_Kind.TEXT,
  number: Attribute_Kind.NUMBER,
  boolean: Attribute_Kind.BOOLEAN,
} as const satisfies Record<AttributeKind, Attribute_Kind>;

export function attributeRow({ code, name, kind, unit, options }: Attribute): AttributeRow {
  const choices = options.map((option) => ({
    ...{ code: option.code, names: namesOf(option.name), swatch: option.swatch },
  }));
  const word = attributeKinds.find((each) => kindCodes[each] === kind) ?? "text";
  return { code, names: namesOf(name), kind: word, unit, choices };
}
