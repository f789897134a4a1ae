import { type DescField, type DescMessage, fromBinary, type JsonValue, ScalarType, toJson } from "@bufbuild/protobuf";

const mask = "•••";

/** Texts that say neither who somebody is nor open anything. */
const harmless =
  /(^|_)(ids?|reason|state|kind|type|locale|language|slug|sku|provider)$|^(currency|country|decline|failure|option|delivery_option)_code$|^order_number$/;

/**
 * A payload as JSON for people who look into a failure. Of texts only those are shown that cannot be personal, by the names of their
 * fields: a field that nobody thought of is masked. Numbers, states, times and what is true are shown. Undefined for bytes that are
 * not of that schema.
 */
export function maskedPayload(schema: DescMessage, data: Uint8Array): string | undefined {
  try {
    return JSON.stringify(maskedMessage(schema, toJson(schema, fromBinary(schema, data))));
  } catch {
    return undefined;
  }
}

function maskedMessage(desc: DescMessage, json: JsonValue): JsonValue {
  // Well-known types, such as times, have forms of their own.
  if (desc.typeName.startsWith("google.protobuf.") || !isRecord(json)) return json;
  const fields = desc.fields.flatMap((field): [string, JsonValue][] => {
    const value = json[field.jsonName];
    return value === undefined ? [] : [[field.jsonName, maskedField(field, value)]];
  });
  return Object.fromEntries(fields);
}

function maskedField(field: DescField, value: JsonValue): JsonValue {
  if (field.fieldKind === "list" && Array.isArray(value)) return value.map((each) => maskedItem(field, each));
  if (field.fieldKind === "map" && isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, maskedItem(field, each)]));
  }
  return maskedItem(field, value);
}

function maskedItem({ name, message, scalar }: DescField, value: JsonValue): JsonValue {
  if (message) return maskedMessage(message, value);
  const isText = scalar === ScalarType.STRING || scalar === ScalarType.BYTES;
  return !isText || value === "" || harmless.test(name) ? value : mask;
}

function isRecord(value: JsonValue): value is { [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
