import type { Text } from "./text.ts";

export type AttributeKind = "text" | "number" | "boolean" | "option";

export interface AttributeOption {
  readonly code: string;
  readonly name: Text;
  readonly swatch: string;
}

/** An entry of the global dictionary. */
export interface Attribute {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly kind: AttributeKind;
  readonly unit: string;
  readonly options: readonly AttributeOption[];
}

/** What a check needs to know of an entry. */
export interface AttributeRule {
  readonly kind: AttributeKind;
  readonly optionCodes: ReadonlySet<string>;
}

export type AttributeValue =
  | { readonly code: string; readonly kind: "text"; readonly value: Text }
  | { readonly code: string; readonly kind: "number"; readonly value: number }
  | { readonly code: string; readonly kind: "boolean"; readonly value: boolean }
  | { readonly code: string; readonly kind: "option"; readonly value: string };
