import { type Fill, type Json, sample } from "./sample.ts";
import type { NumberShape, Shape } from "./shape.ts";

/** Requests that keep every rule, each with one number at an end of what its own rule allows: what comes after it may allow less. */
export function edgeRequests(shape: Shape, fill: Fill): Json[] {
  return numbersIn(shape, "").flatMap(({ path, min, max, isText }) =>
    [min, max].map((edge) => {
      const value = isText ? String(edge) : Number(edge);
      return sample(shape, (at, of) => (at === path ? value : fill(at, of)));
    }),
  );
}

interface NumberAt extends NumberShape {
  readonly path: string;
}

function numbersIn(shape: Shape, path: string): NumberAt[] {
  switch (shape.kind) {
    case "number":
      return [{ ...shape, path }];
    case "list":
      return numbersIn(shape.items, `${path}[]`);
    case "map":
      return numbersIn(shape.values, `${path}[]`);
    case "object":
      return shape.fields.flatMap(({ name, shape: of }) => numbersIn(of, path === "" ? name : `${path}.${name}`));
    default:
      return [];
  }
}
