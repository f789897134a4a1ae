import type { AttributeValue, Media, Offer, Product, Variant } from "@souk/contracts/product/v1/product";
import { Offer_State } from "@souk/contracts/product/v1/product";
import { toDecimal } from "@souk/money/decimal";

/** A text in both languages of the shop. */
export interface BothLanguages {
  readonly en: string;
  readonly ru: string;
}

/** A value as a form has it: `text` and `ru` for texts, `text` for numbers and options, "true" or "false" for yes and no. */
export interface AttributeContent {
  readonly code: string;
  readonly kind: "text" | "number" | "boolean" | "option";
  readonly text: string;
  readonly ru: string;
}

export interface VariantContent {
  readonly id: string;
  /** EAN or the like. */
  readonly code: string;
  readonly options: Readonly<Record<string, string>>;
  readonly mediaIds: readonly string[];
  readonly offerId: string;
  /** As a person writes it: "24.90". */
  readonly price: string;
  readonly compareAt: string;
  readonly sku: string;
  /** Pieces that there are when the shop has the variant for the first time; digits, or nothing. */
  readonly stock: string;
}

export interface MediaContent {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly hue: number;
  readonly alt: BothLanguages;
}

/** A product as its seller writes it. */
export interface ProductContent {
  readonly title: BothLanguages;
  readonly description: BothLanguages;
  readonly brand: string;
  readonly categoryId: string;
  readonly attributes: readonly AttributeContent[];
  /** What the variants differ by, in order. */
  readonly optionCodes: readonly string[];
  readonly variants: readonly VariantContent[];
  readonly media: readonly MediaContent[];
}

export function contentView(product: Product): ProductContent {
  const { brand, categoryId, optionAttributeCodes } = product;
  return {
    ...{ brand, categoryId, optionCodes: optionAttributeCodes },
    title: both(product.title),
    description: both(product.description),
    attributes: product.attributes.flatMap((each) => attributeContent(each) ?? []),
    variants: product.variants.map(variantContent),
    media: product.media.map(mediaContent),
  };
}

function both(text: { byLanguage: Record<string, string> } | undefined): BothLanguages {
  return { en: text?.byLanguage.en ?? "", ru: text?.byLanguage.ru ?? "" };
}

function attributeContent({ attributeCode: code, value }: AttributeValue): AttributeContent | undefined {
  switch (value.case) {
    case "text":
      return { code, kind: "text", text: both(value.value).en, ru: both(value.value).ru };
    case "number":
      return { code, kind: "number", text: String(value.value), ru: "" };
    case "boolean":
      return { code, kind: "boolean", text: String(value.value), ru: "" };
    case "optionCode":
      return { code, kind: "option", text: value.value, ru: "" };
    case undefined:
      return undefined;
  }
}

function variantContent({ id, code, options, mediaIds, offers: [offer] }: Variant): VariantContent {
  return { id, code, options, mediaIds, ...offerContent(offer) };
}

function offerContent(offer: Offer | undefined) {
  return {
    offerId: offer?.id ?? "",
    price: offer?.price ? toDecimal(offer.price) : "",
    compareAt: offer?.compareAtPrice ? toDecimal(offer.compareAtPrice) : "",
    sku: offer?.sku ?? "",
    stock: String(offer?.openingStock ?? ""),
  };
}

export const isPaused = (offer: Offer | undefined): boolean => offer?.state === Offer_State.PAUSED;

export function mediaContent({ id, width, height, groundHue, alt }: Media): MediaContent {
  return { id, width, height, hue: groundHue, alt: both(alt) };
}
