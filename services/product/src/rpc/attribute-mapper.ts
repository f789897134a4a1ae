import { type Attribute, Attribute_Kind } from "@souk/contracts/product/v1/product";
import { DomainError } from "@souk/errors/domain-error";
import type { AttributeKind, Attribute as DomainAttribute } from "../domain/attribute.ts";
import { toText } from "./product-draft.ts";

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

/** What validation has made sure of. */
export function required<T>(given: T | undefined): T {
  if (given !== undefined) return given;
  throw new DomainError("invalid", "ATTRIBUTE_INVALID", "An attribute is needed.");
}
