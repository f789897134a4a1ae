import { type DescField, type DescMessage, getOption, type MessageShape } from "@bufbuild/protobuf";
import { Ignore, field as rulesOf } from "@souk/contracts/validate/validate";

/** Which fields of a request are looked at, worked out once for each type. */
const known = new WeakMap<DescMessage, readonly string[]>();

function fieldsOf(schema: DescMessage): readonly string[] {
  const found = known.get(schema);
  if (found) return found;
  const names = schema.fields
    .filter((field) => !isForTheService(field))
    .map((field) => (field.oneof ?? field).localName);
  const fields = [...new Set(names)];
  known.set(schema, fields);
  return fields;
}

/** A service checks such a field by itself, so that one bad part does not fail the call. */
function isForTheService(field: DescField): boolean {
  const { ignore, type } = getOption(field, rulesOf);
  const ofItems = type.case === "repeated" ? type.value.items?.ignore : undefined;
  return ignore === Ignore.ALWAYS || ofItems === Ignore.ALWAYS;
}

/**
 * Where a request holds the one character that PostgreSQL cannot store in a text, U+0000, as "lines[2].note"; undefined when
 * nowhere. https://www.postgresql.org/docs/current/datatype-character.html
 */
export function unstorableText<Desc extends DescMessage>(
  schema: Desc,
  message: MessageShape<Desc>,
): string | undefined {
  const values = new Map<string, unknown>(Object.entries(message));
  for (const name of fieldsOf(schema)) {
    const found = search(values.get(name), name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function search(value: unknown, path: string): string | undefined {
  if (typeof value === "string") return value.includes("\0") ? path : undefined;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return undefined;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    if (!isList && key.includes("\0")) return path;
    const found = search(inner, isList ? `${path}[${key}]` : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
