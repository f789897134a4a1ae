import type { AttributeValue } from "./attribute.ts";
import type { Text } from "./text.ts";

/** A product as a caller sent it, before any check: every part may be missing or wrong. */
export interface ProductDraft {
  readonly id: string;
  readonly slug: string;
  readonly title: Text;
  readonly description: Text;
  readonly brand: string;
  readonly categoryId: string;
  readonly attributes: readonly AttributeDraft[];
  readonly optionAttributeCodes: readonly string[];
  readonly variants: readonly VariantDraft[];
  readonly media: readonly MediaDraft[];
}

export type AttributeDraft = AttributeValue | { readonly code: string; readonly kind: "none" };

export interface VariantDraft {
  readonly id: string;
  readonly code: string;
  readonly options: Readonly<Record<string, string>>;
  readonly mediaIds: readonly string[];
  readonly offers: readonly OfferDraft[];
}

export interface OfferDraft {
  readonly id: string;
  readonly sellerId: string;
  readonly price: MoneyDraft | undefined;
  readonly compareAt: MoneyDraft | undefined;
  /** Undefined: as it is, or active when it is new. */
  readonly state: "active" | "paused" | undefined;
  readonly sku: string;
  /** How many pieces there are when the shop has the offer for the first time; undefined when nobody said so. */
  readonly openingStock?: number | undefined;
}

export interface MoneyDraft {
  readonly currencyCode: string;
  readonly minorUnits: bigint;
}

export interface MediaDraft {
  readonly id: string;
  readonly alt: Text;
}
