import "server-only";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import type { Attribute, Offer, Product, Variant } from "@souk/contracts/product/v1/product";
import type { Locale } from "@/i18n/locales";
import { type AttributeRow, attributeRows } from "./attribute-rows.ts";
import { percentOff } from "./percent-off.ts";
import { type PictureView, pictureView } from "./picture-view.ts";
import type { SellerName } from "./seller-names.ts";

export interface OfferView {
  readonly id: string;
  readonly seller: SellerName;
  readonly price: MoneyView;
  readonly compareAt: MoneyView | null;
  readonly percentOff: number | null;
}

export interface VariantView {
  readonly id: string;
  /** Attribute code → option code. */
  readonly options: Record<string, string>;
  /** Indexes into the product's pictures, the best first; empty: all. */
  readonly pictures: number[];
  /** Cheapest first; empty when nobody offers it. */
  readonly offers: OfferView[];
}

export interface OptionView {
  readonly code: string;
  readonly name: string;
  readonly values: { readonly code: string; readonly name: string; readonly swatch: string }[];
}

export interface ProductView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly categoryId: string;
  readonly pictures: PictureView[];
  readonly options: OptionView[];
  readonly variants: VariantView[];
  readonly attributes: AttributeRow[];
}

export interface ProductParts {
  readonly product: Product;
  readonly attributes: readonly Attribute[];
  readonly sellers: ReadonlyMap<string, SellerName>;
}

export function productView({ product, attributes, sellers }: ProductParts, locale: Locale): ProductView {
  const pictureIndex = new Map(product.media.map((media, index) => [media.id, index]));
  const variants = product.variants.map((variant) => variantView(variant, pictureIndex, sellers, locale));
  return {
    id: product.id,
    slug: product.slug,
    title: pickText(product.title, locale),
    description: pickText(product.description, locale),
    brand: product.brand,
    categoryId: product.categoryId,
    pictures: product.media.map((media) => pictureView(media, locale)),
    options: product.optionAttributeCodes.flatMap((code) => optionView(code, attributes, variants, locale)),
    variants,
    attributes: attributeRows(product.attributes, attributes, locale),
  };
}

function variantView(
  variant: Variant,
  pictureIndex: ReadonlyMap<string, number>,
  sellers: ReadonlyMap<string, SellerName>,
  locale: Locale,
): VariantView {
  const offers = variant.offers.flatMap((offer) => offerView(offer, sellers, locale));
  const featuredFirst = (offer: OfferView) => (offer.id === variant.featuredOfferId ? 0 : 1);
  return {
    id: variant.id,
    options: variant.options,
    pictures: variant.mediaIds.flatMap((id) => pictureIndex.get(id) ?? []),
    offers: offers.sort(
      (a, b) => featuredFirst(a) - featuredFirst(b) || Number(BigInt(a.price.minorUnits) - BigInt(b.price.minorUnits)),
    ),
  };
}

/** Nothing for an offer without a price or whose seller is gone. */
function offerView(offer: Offer, sellers: ReadonlyMap<string, SellerName>, locale: Locale): OfferView[] {
  const price = moneyView(offer.price, locale);
  const seller = sellers.get(offer.sellerId);
  if (!price || !seller) return [];
  const compareAt = moneyView(offer.compareAtPrice, locale) ?? null;
  return [
    {
      id: offer.id,
      seller,
      price,
      compareAt,
      percentOff: percentOff(offer.price?.minorUnits, offer.compareAtPrice?.minorUnits),
    },
  ];
}

/** An attribute that variants differ in, with the options that occur, in the order of the dictionary. */
function optionView(
  code: string,
  attributes: readonly Attribute[],
  variants: readonly VariantView[],
  locale: Locale,
): OptionView[] {
  const attribute = attributes.find((candidate) => candidate.code === code);
  if (!attribute) return [];
  const used = new Set(variants.map((variant) => variant.options[code]));
  const values = attribute.options
    .filter((option) => used.has(option.code))
    .map((option) => ({ code: option.code, name: pickText(option.name, locale), swatch: option.swatch }));
  return [{ code, name: pickText(attribute.name, locale), values }];
}
