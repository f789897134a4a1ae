import type { MessageInitShape } from "@bufbuild/protobuf";
import { Attribute_Kind, type AttributeSchema } from "@souk/contracts/product/v1/product";
import type { Attribute, AttributeKind } from "../domain/attribute.ts";
import { textMessage } from "./product-message.ts";

const kinds = {
  text: Attribute_Kind.TEXT,
  number: Attribute_Kind.NUMBER,
  boolean: Attribute_Kind.BOOLEAN,
  option: Attribute_Kind.OPTION,
} as const satisfies Record<AttributeKind, Attribute_Kind>;

export function attributeMessage(attribute: Attribute): MessageInitShape<typeof AttributeSchema> {
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
