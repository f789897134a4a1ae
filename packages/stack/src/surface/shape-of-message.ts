import { type DescEnum, type DescField, type DescMessage, getOption, hasOption, ScalarType } from "@bufbuild/protobuf";
import { type FieldRules, field as fieldRules, Ignore } from "@souk/contracts/validate/validate";
import { type Field, type Shape, type TextShape, unbounded } from "./shape.ts";

const deepest = 5;
const wellKnown: Readonly<Record<string, Shape>> = {
  "google.protobuf.Timestamp": { kind: "text", min: 0, max: 40, format: "instant" },
  "google.protobuf.Duration": { kind: "text", min: 0, max: 40, format: "duration" },
};

/** The shape of a message in protobuf's JSON, with the rules of its contract. */
export function shapeOfMessage(message: DescMessage, depth = 0): Shape {
  const known = wellKnown[message.typeName];
  if (known) return known;
  if (depth === deepest) return { kind: "object", fields: [] };
  const fields = message.fields.map((field): Field => {
    const rules = hasOption(field, fieldRules) ? getOption(field, fieldRules) : undefined;
    const choice = field.oneof?.name;
    return {
      name: field.jsonName,
      shape: shapeOfField(field, rules, depth),
      isRequired: rules !== undefined && isNeeded(rules),
      ...(choice !== undefined && { choice }),
    };
  });
  return { kind: "object", fields };
}

/** Whether leaving it out breaks its rules. */
function isNeeded({ required, ignore, type }: FieldRules): boolean {
  if (required) return true;
  if (ignore === Ignore.IF_ZERO_VALUE) return false;
  switch (type.case) {
    case "string": {
      const { minLen, pattern, in: oneOf, wellKnown } = type.value;
      if (oneOf.length > 0 && !oneOf.includes("")) return true;
      return minLen > 0n || wellKnown.case !== undefined || (pattern !== "" && !new RegExp(pattern).test(""));
    }
    case "bytes":
      return type.value.minLen > 0n;
    case "repeated":
      return type.value.minItems > 0n;
    case "enum":
      return type.value.notIn.includes(0);
    case "int32":
    case "int64":
      return type.value.greaterThan.case === "gte" && type.value.greaterThan.value > 0;
    default:
      return false;
  }
}

function shapeOfField(field: DescField, rules: FieldRules | undefined, depth: number): Shape {
  if (field.fieldKind === "list") {
    const own = rules?.type.case === "repeated" ? rules.type.value : undefined;
    return {
      kind: "list",
      items: shapeOfValue(field.listKind, field, own?.items, depth),
      min: Number(own?.minItems ?? 0),
      max: Number(own?.maxItems || unbounded),
    };
  }
  if (field.fieldKind === "map") return { kind: "map", values: shapeOfValue(field.mapKind, field, undefined, depth) };
  return shapeOfValue(field.fieldKind, field, rules, depth);
}

type Typed = { message?: DescMessage | undefined; enum?: DescEnum | undefined; scalar?: ScalarType | undefined };

function shapeOfValue(
  kind: "message" | "enum" | "scalar",
  { message, enum: type, scalar }: Typed,
  rules: FieldRules | undefined,
  depth: number,
): Shape {
  if (kind === "message" && message) return shapeOfMessage(message, depth + 1);
  if (kind === "enum" && type) return shapeOfEnum(type, rules);
  return shapeOfScalar(scalar ?? ScalarType.STRING, rules);
}

function shapeOfEnum({ values }: DescEnum, rules: FieldRules | undefined): Shape {
  const refused = rules?.type.case === "enum" ? rules.type.value.notIn : [];
  const names = values.filter(({ number }) => !refused.includes(number)).map(({ name }) => name);
  return { kind: "text", min: 0, max: 100, oneOf: names };
}

function shapeOfScalar(scalar: ScalarType, rules: FieldRules | undefined): Shape {
  switch (scalar) {
    case ScalarType.BOOL:
      return { kind: "boolean" };
    case ScalarType.STRING:
      return shapeOfText(rules);
    case ScalarType.BYTES:
      return { kind: "text", min: 1, max: unbounded, format: "bytes" };
    default:
      return shapeOfNumber(scalar, rules);
  }
}

function shapeOfText(rules: FieldRules | undefined): TextShape {
  if (rules?.type.case !== "string") return { kind: "text", min: 0, max: unbounded };
  const { minLen, maxLen, pattern, in: oneOf, wellKnown: format } = rules.type.value;
  return {
    kind: "text",
    min: Number(minLen),
    max: Number(maxLen || unbounded),
    ...(pattern && { pattern }),
    ...(oneOf.length > 0 && { oneOf }),
    ...(format.case === "uuid" && { format: "uuid" }),
    ...(format.case === "email" && { format: "email" }),
  };
}

const wide = new Set([ScalarType.INT64, ScalarType.UINT64, ScalarType.SINT64, ScalarType.FIXED64, ScalarType.SFIXED64]);

function shapeOfNumber(scalar: ScalarType, rules: FieldRules | undefined): Shape {
  const limit = wide.has(scalar) ? 2n ** 63n - 1n : 2n ** 31n - 1n;
  const isFraction = scalar === ScalarType.DOUBLE || scalar === ScalarType.FLOAT;
  const own = rules?.type.case === "int32" || rules?.type.case === "int64" ? rules.type.value : undefined;
  return {
    kind: "number",
    min: own?.greaterThan.case === "gte" ? BigInt(own.greaterThan.value) : -limit,
    max: own?.lessThan.case === "lte" ? BigInt(own.lessThan.value) : limit,
    isText: wide.has(scalar) && !isFraction,
  };
}
