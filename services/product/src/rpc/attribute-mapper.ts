import type { MessageInitShape } from "@bufbuild/protobuf";
import { type Attribute, Attribute_Kind, type AttributeSchema } from "@souk/contracts/product/v1/product";
import { DomainError } from "@souk/errors/domain-error";
import type { AttributeKind, Attribute as DomainAttribute } from "../domain/attribute.ts";
import { textMessage } from "../events/product-message.ts";
import { toText } from "./product-draft.ts";

const kinds = {
  text: Attribute_Kind.TEXT,
  number: Attribute_Kind.NUMBER,
  boolean: Attribute_Kind.BOOLEAN,
  option: Attribute_Kind.OPTION,
} as const satisfies Record<AttributeKind, Attribute_Kind>;

export function toAttribute({ id, code, name, kind, unit, options }: Attribute): DomainAttribute {
  return {
    id,
    code,
    unit,
    name: toText(name),
    kind: toKind(kind),
    options: options.map((option) => ({ code: option.code, name: toText(option.name), swatch: option.swatch })),
  };
}

function toKind(kind: Attribute_Kind): AttributeKind {
  switch (kind) {
    case Attribute_Kind.TEXT:
      return "text";
    case Attribute_Kind.NUMBER:
      return "number";
    case Attribute_Kind.BOOLEAN:
      return "boolean";
    case Attribute_Kind.OPTION:
      return "option";
    case Attribute_Kind.UNSPECIFIED:
      throw new DomainError("invalid", "ATTRIBUTE_INVALID", "An attribute needs a kind.");
  }
}

export function attributeMessage(attribute: DomainAttribute): MessageInitShape<typeof AttributeSchema> {
  const { id, code, name, kind, unit, options } = attribute;
  return {
    id,
    code,
    unit,
    name: textMessage(name),
    kind: kinds[kind],
    options: options.map((option) => ({ code: option.code, name: textMessage(option.name), swatch: option.swatch })),
  };
}
