import { z } from "zod";
import { type Field, type Shape, unbounded } from "./shape.ts";

/** What is read of the JSON schema that zod makes of an input. */
const JsonSchema = z.object({
  type: z.string().optional(),
  get properties() {
    return z.record(z.string(), JsonSchema).optional();
  },
  required: z.array(z.string()).default([]),
  get items() {
    return JsonSchema.optional();
  },
  get additionalProperties() {
    return z.union([JsonSchema, z.boolean()]).optional();
  },
  get anyOf() {
    return z.array(JsonSchema).default([]);
  },
  enum: z.array(z.unknown()).default([]),
  const: z.unknown().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minLength: z.number().default(0),
  maxLength: z.number().default(unbounded),
  minItems: z.number().default(0),
  maxItems: z.number().default(unbounded),
  minimum: z.number().default(Number.MIN_SAFE_INTEGER),
  maximum: z.number().default(Number.MAX_SAFE_INTEGER),
});
type JsonSchema = z.infer<typeof JsonSchema>;

/** The shape of what a zod schema takes. */
export function shapeOfSchema(schema: z.ZodType): Shape {
  return shapeOf(JsonSchema.parse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })));
}

function shapeOf(schema: JsonSchema): Shape {
  const [first] = schema.anyOf;
  if (first) return shapeOf(first);
  switch (schema.type) {
    case "object":
      return shapeOfObject(schema);
    case "array":
      return {
        kind: "list",
        items: schema.items ? shapeOf(schema.items) : { kind: "any" },
        min: schema.minItems,
        max: schema.maxItems,
      };
    case "string":
      return shapeOfString(schema);
    case "integer":
    case "number":
      return {
        kind: "number",
        min: BigInt(Math.ceil(schema.minimum)),
        max: BigInt(Math.floor(schema.maximum)),
        isText: false,
      };
    case "boolean":
      return { kind: "boolean" };
    default:
      return { kind: "any" };
  }
}

function shapeOfObject({ properties, required, additionalProperties }: JsonSchema): Shape {
  if (!properties && typeof additionalProperties === "object") {
    return { kind: "map", values: shapeOf(additionalProperties) };
  }
  const fields = Object.entries(properties ?? {}).map(
    ([name, schema]): Field => ({ name, shape: shapeOf(schema), isRequired: required.includes(name) }),
  );
  return { kind: "object", fields };
}

function shapeOfString({ format, pattern, minLength, maxLength, enum: values, const: only }: JsonSchema): Shape {
  const oneOf = (only === undefined ? values : [only]).filter((value) => typeof value === "string");
  const known = format === "uuid" || format === "email" ? format : undefined;
  return {
    kind: "text",
    min: minLength,
    max: maxLength,
    ...(oneOf.length > 0 && { oneOf }),
    ...(known ? { format: known } : pattern !== undefined && { pattern }),
  };
}
