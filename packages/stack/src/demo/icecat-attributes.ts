import type { DemoAttribute, DemoAttributeKind, DemoAttributeValue } from "./types.ts";

const kinds: Readonly<Record<string, DemoAttributeKind>> = { t: "text", n: "number", b: "boolean" };
const keyPattern = /^attr_([tnb])_(.+)$/;
const maxCodeLength = 120;
const maxTextLength = 2000;

export interface IcecatAttributeEntry {
  readonly attribute: DemoAttribute;
  readonly value: DemoAttributeValue;
}

/** "print_technology__t_" → "Print technology". */
function nameOf(code: string): string {
  const words = code.split("_").filter((word) => word.length > 1 || /\d/.test(word));
  const name = (words.length > 0 ? words : [code]).join(" ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function typedValue(kind: DemoAttributeKind, value: unknown): DemoAttributeValue | undefined {
  if (kind === "text") {
    const text = typeof value === "string" ? value.trim().slice(0, maxTextLength) : "";
    return text === "" ? undefined : { en: text, ru: text };
  }
  if (kind === "number") return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  return typeof value === "boolean" ? value : undefined;
}

/**
 * The dictionary entry and value of one `attr_<kind>_<name>` field; undefined for other fields and for a value
 * that is not of the field's kind. Codes are prefixed, because one name occurs with several kinds.
 */
export function icecatAttribute(field: string, value: unknown): IcecatAttributeEntry | undefined {
  const [, letter = "", code = ""] = keyPattern.exec(field) ?? [];
  const kind = kinds[letter];
  if (!kind) return undefined;
  const typed = typedValue(kind, value);
  if (typed === undefined) return undefined;
  const name = nameOf(code);
  return {
    attribute: { key: `icecat-${letter}-${code}`.slice(0, maxCodeLength), name: { en: name, ru: name }, kind },
    value: typed,
  };
}
