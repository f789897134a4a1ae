/** What a request may look like, whether a protobuf contract or a zod schema says so; values are those of its JSON. */
export type Shape =
  | TextShape
  | NumberShape
  | { readonly kind: "boolean" }
  | { readonly kind: "list"; readonly items: Shape; readonly min: number; readonly max: number }
  | { readonly kind: "object"; readonly fields: readonly Field[] }
  | { readonly kind: "map"; readonly values: Shape }
  | { readonly kind: "any" };

export interface TextShape {
  readonly kind: "text";
  readonly min: number;
  readonly max: number;
  readonly format?: "uuid" | "email" | "instant" | "duration" | "bytes";
  readonly pattern?: string;
  /** All there are. */
  readonly oneOf?: readonly string[];
}

export interface NumberShape {
  readonly kind: "number";
  readonly min: bigint;
  readonly max: bigint;
  /** 64-bit numbers travel as text in protobuf's JSON. */
  readonly isText: boolean;
}

export interface Field {
  /** As in the JSON: "orderId". */
  readonly name: string;
  readonly shape: Shape;
  readonly isRequired: boolean;
  /** Fields of one choice exclude each other. */
  readonly choice?: string;
}

/** Where no rule says how long. */
export const unbounded = 1_000_000;
