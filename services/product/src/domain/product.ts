import type { AttributeValue } from "./attribute.ts";
import type { Text } from "./text.ts";

export type ProductState = "draft" | "published" | "archived";
/** Who archived a product: its seller, who may bring it back, or the marketplace. */
export type TakenOffBy = "seller" | "operator";
export type OfferState = "active" | "paused";

export interface Offer {
  readonly id: string;
  readonly sellerId: string;
  readonly priceMinor: bigint;
  readonly currencyCode: string;
  readonly compareAtMinor: bigint | undefined;
  readonly state: OfferState;
  readonly sku: string;
  readonly createdAt: Date;
}

export interface Variant {
  readonly id: string;
  readonly code: string;
  /** Attribute code → option code. */
  readonly options: Readonly<Record<string, string>>;
  readonly mediaIds: readonly string[];
  readonly offers: readonly Offer[];
}

/** A picture in the shop's store. */
export interface Media {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly placeholder: string;
  readonly groundHue: number;
  readonly alt: Text;
}

/** What a caller writes: everything of a product that the service does not decide. */
export interface ProductContent {
  readonly id: string;
  readonly slug: string;
  readonly title: Text;
  readonly description: Text;
  readonly brand: string;
  readonly categoryId: string;
  readonly attributes: readonly AttributeValue[];
  readonly optionAttributeCodes: readonly string[];
  readonly variants: readonly Variant[];
  readonly media: readonly Media[];
}

export interface Product extends ProductContent {
  readonly state: ProductState;
  /** The seller whose text it is; undefined for what nobody but operators may change. */
  readonly ownerSellerId: string | undefined;
  readonly archivedBy: TakenOffBy | undefined;
  readonly version: bigint;
  readonly publishedAt: Date | undefined;
  readonly updatedAt: Date;
}

export const limits = {
  variants: 200,
  attributes: 200,
  media: 50,
  optionAttributes: 5,
  offersPerVariant: 50,
  titleLength: 300,
  textLength: 20_000,
  brandLength: 200,
  codeLength: 120,
} as const;

/** As many pieces as are counted of one offer. */
export const openingStockMax = 1_000_000_000;

/** Larger prices are a slip, and sums over an order must stay far from the limit of a 64-bit number. */
export const priceMaxMinor = 1_000_000_000_000n;
