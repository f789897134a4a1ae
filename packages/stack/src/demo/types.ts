import type { PictureSpec } from "./picture/picture-spec.ts";

/** A text of the demo data in both languages of the shop. */
export interface Bilingual {
  readonly en: string;
  readonly ru: string;
}

/** A node of the category tree; top level has no parent. Keys are stable: ids are derived from them. */
export interface DemoCategory {
  readonly key: string;
  readonly parentKey?: string;
  readonly slug: string;
  readonly name: Bilingual;
  /** Order among siblings, from 0. */
  readonly position: number;
  /** Top level only. */
  readonly picture?: PictureSpec;
}

export type DemoAttributeKind = "text" | "number" | "boolean" | "option";

export interface DemoAttributeOption {
  readonly key: string;
  readonly name: Bilingual;
  /** Of colours: "#a892d8". */
  readonly swatch?: string;
}

/** An entry of the global attribute dictionary. `key` is the code in the product service. */
export interface DemoAttribute {
  readonly key: string;
  readonly name: Bilingual;
  readonly kind: DemoAttributeKind;
  readonly unit?: string;
  /** Only, and always, where `kind` is "option". */
  readonly options?: readonly DemoAttributeOption[];
}

export interface DemoSeller {
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly foundedYear: number;
  readonly description: Bilingual;
  readonly picture: PictureSpec;
}

/** What makes orders cheaper; without a seller over all of them, and then the marketplace pays. */
export interface DemoPromotion {
  readonly key: string;
  readonly name: Bilingual;
  readonly sellerKey?: string;
  /** None: it applies by itself. */
  readonly couponCode?: string;
  /** None: free delivery. */
  readonly percentOff?: number;
  readonly categoryKeys?: readonly string[];
  /** In EUR. */
  readonly minimumMinor?: bigint;
  readonly totalLimit?: number;
  readonly shopperLimit?: number;
}

/** Of an option attribute: the option's key. */
export type DemoAttributeValue = string | number | boolean | Bilingual;

export interface DemoOption {
  readonly attributeKey: string;
  /** Option keys, in the order to show. */
  readonly values: readonly string[];
}

export interface DemoVariant {
  readonly key: string;
  /** EAN or the like. */
  readonly code?: string;
  /** Attribute key → option key, one for each of the product's options. */
  readonly optionValues: Readonly<Record<string, string>>;
  /** Indexes into the product's pictures, the best first; empty when the product has no pictures. */
  readonly pictureIndexes: readonly number[];
}

/** A seller's price in EUR minor units, and units in stock (0: sold out). */
export interface DemoOffer {
  readonly key: string;
  readonly sellerKey: string;
  readonly variantKey: string;
  readonly priceMinor: bigint;
  readonly compareAtMinor?: bigint;
  readonly stock: number;
}

export interface DemoProduct {
  readonly key: string;
  readonly slug: string;
  readonly categoryKey: string;
  readonly brand: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly attributes: Readonly<Record<string, DemoAttributeValue>>;
  readonly options: readonly DemoOption[];
  readonly variants: readonly DemoVariant[];
  readonly offers: readonly DemoOffer[];
  readonly pictures: readonly PictureSpec[];
  readonly publishedDaysAgo: number;
}

/** A card at the top of the home page. */
export interface DemoHero {
  readonly key: string;
  readonly heading: Bilingual;
  readonly text: Bilingual;
  /** Only the large one has a button. */
  readonly action?: Bilingual;
  /** Where it leads; without one: what is new. */
  readonly categoryKey?: string;
  /** Compose with ground "transparent"; the card paints `oklch(.93 .045 <groundHue>)`. */
  readonly picture: PictureSpec;
}

/** Somebody who bought in the shop's first weeks and said what it was like. */
export interface DemoReviewer {
  readonly key: string;
  /** As everybody sees it. */
  readonly name: string;
  /** What they write in. */
  readonly locale: "en" | "ru";
}

export interface DemoReview {
  readonly productKey: string;
  readonly reviewerKey: string;
  readonly stars: 1 | 2 | 3 | 4 | 5;
  /** May be empty. */
  readonly title: string;
  readonly text: string;
}
