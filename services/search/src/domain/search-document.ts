import type { ProductCard } from "@souk/contracts/product/v1/product";
import type { Language, LocalText } from "./local-text.ts";

/** What is known of a listed product: enough to find it, to count it and to show it. */
export interface SearchDocument {
  readonly card: ProductCard;
  readonly words: Readonly<Record<Language, DocumentWords>>;
  readonly facets: readonly FacetToken[];
  /** From the top. */
  readonly categorySlugs: readonly string[];
  readonly sellerIds: readonly string[];
  /** All active offers. */
  readonly offerIds: readonly string[];
  /** Of the offer that the card shows. */
  readonly priceMinor: bigint;
  readonly publishedAt: Date;
}

export interface DocumentWords {
  readonly title: string;
  /** What kind of thing it is: its category. */
  readonly type: string;
  readonly brand: string;
  readonly codes: string;
  /** What the attributes say, and the categories above its own. */
  readonly labels: string;
  readonly description: string;
}

/** An attribute's value that can be filtered by. */
export interface FacetToken {
  readonly attributeCode: string;
  /** An option's code, "true" or "false", a text in English, or a number. */
  readonly value: string;
  /** Of a text. */
  readonly name?: LocalText;
  /** Of a number. */
  readonly number?: number;
}

/** What became of a product: its document, or none when it is not to be found any more. */
export interface DocumentChange {
  readonly productId: string;
  readonly version: bigint;
  readonly document: SearchDocument | undefined;
}

export interface StockChange {
  readonly offerId: string;
  readonly version: bigint;
  readonly inStock: boolean;
}
