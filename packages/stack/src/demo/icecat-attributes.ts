import { createHash } from "node:crypto";
import type { DemoAttribute, DemoAttributeKind, DemoAttributeValue } from "./types.ts";

const kinds: Readonly<Record<string, DemoAttributeKind>> = { t: "text", n: "number", b: "boolean" };
const keyPattern = /^attr_([tnb])_(.+)$/;
const maxSlugLength = 90;
const maxTextLength = 2000;

export interface IcecatAttributeEntry {
  readonly attribute: DemoAttribute;
  readonly value: DemoAttributeValue;
}

/**
 * "print_technology" → "print-technology". Where that could stand for another name too ("print__technology", or one that
 * is cut), a hash of the name tells them apart.
 */
function codeOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, maxSlugLength)
    .replace(/-$/, "");
  if (slug.replaceAll("-", "_") === name) return slug;
  return `${slug}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`.replace(/^-/, "");
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
    attribute: { key: `icecat-${letter}-${codeOf(code)}`, name: { en: name, ru: name }, kind },
    value: typed,
  };
}
