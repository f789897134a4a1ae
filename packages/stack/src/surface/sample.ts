import { newId } from "@souk/ids/id";
import type { Field, Shape, TextShape } from "./shape.ts";

/** A value of the shape's JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What to put into a field, told by its way from the top ("address.id"); undefined: anything that fits. */
export type Fill = (path: string, shape: Shape) => Json | undefined;

/** A request that keeps every rule. Optional fields are there only where `fill` knows something for them. */
export function sample(shape: Shape, fill: Fill = () => undefined, path = ""): Json {
  const known = fill(path, shape);
  if (known !== undefined) return known;
  switch (shape.kind) {
    case "text":
      return sampleText(shape);
    case "number": {
      const value = shape.min > 0n ? shape.min : shape.max < 1n ? shape.max : 1n;
      return shape.isText ? String(value) : Number(value);
    }
    case "boolean":
      return false;
    case "list":
      return Array.from({ length: Math.max(1, shape.min) }, () => sample(shape.items, fill, `${path}[]`));
    case "object":
      return Object.fromEntries(
        fieldsToFill(shape.fields, fill, path).map((field) => [field.name, sample(field.shape, fill, at(path, field))]),
      );
    case "map":
      return { en: sample(shape.values, fill, `${path}[]`) };
    case "any":
      return {};
  }
}

const at = (path: string, { name }: Field) => (path === "" ? name : `${path}.${name}`);

function fieldsToFill(fields: readonly Field[], fill: Fill, path: string): Field[] {
  const chosen = new Set<string>();
  return fields.filter((field) => {
    if (!field.isRequired && !knows(field.shape, fill, at(path, field))) return false;
    if (field.choice === undefined) return true;
    const isFirst = !chosen.has(field.choice);
    chosen.add(field.choice);
    return isFirst;
  });
}

function knows(shape: Shape, fill: Fill, path: string): boolean {
  if (fill(path, shape) !== undefined) return true;
  if (shape.kind === "list") return knows(shape.items, fill, `${path}[]`);
  if (shape.kind === "object") {
    return shape.fields.some((field) => knows(field.shape, fill, at(path, field)));
  }
  return false;
}

const byPattern = ["", "PT", "ABCD", "1", "1000", "2027-01-01", newId()];

function sampleText({ min, max, format, pattern, oneOf }: TextShape): string {
  if (oneOf) return oneOf.find((value) => value !== "" && !value.endsWith("_UNSPECIFIED")) ?? oneOf[0] ?? "";
  switch (format) {
    case "uuid":
      return newId();
    case "email":
      return "nobody@souk.example";
    case "instant":
      return "2027-01-01T00:00:00Z";
    case "duration":
      return "1s";
    case "bytes":
      return "AAAA";
  }
  if (pattern !== undefined) return byPattern.find((text) => new RegExp(pattern).test(text)) ?? "x";
  return "x".repeat(Math.min(max, Math.max(1, min)));
}
