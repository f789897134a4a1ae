import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  type AttributeValueSchema,
  type MediaSchema,
  Offer_State,
  type OfferSchema,
  Product_State,
  type ProductSchema,
  type TextSchema,
  type VariantSchema,
} from "@souk/contracts/product/v1/product";
import type { AttributeValue } from "../domain/attribute.ts";
import { featuredOffer } from "../domain/featured-offer.ts";
import type { Media, Offer, Product, Variant } from "../domain/product.ts";
import type { Text } from "../domain/text.ts";

export const textMessage = (text: Text): MessageInitShape<typeof TextSchema> => ({ byLanguage: { ...text } });

export function mediaMessage({ alt, ...media }: Media): MessageInitShape<typeof MediaSchema> {
  return { ...media, alt: textMessage(alt) };
}

export const offerStates = { active: Offer_State.ACTIVE, paused: Offer_State.PAUSED } as const;

export const productStates = {
  draft: Product_State.DRAFT,
  published: Product_State.PUBLISHED,
  archived: Product_State.ARCHIVED,
} as const;

export interface OfferPlace {
  readonly productId: string;
  readonly variantId: string;
}

type StoredOffer = Omit<Offer, "createdAt" | "compareAtMinor"> & { readonly compareAtMinor: bigint | null | undefined };

export function offerMessage(offer: StoredOffer, place: OfferPlace): MessageInitShape<typeof OfferSchema> {
  const { id, sellerId, sku, currencyCode, compareAtMinor } = offer;
  const { productId, variantId } = place;
  const price = { currencyCode, minorUnits: offer.priceMinor };
  const message = { id, sellerId, sku, productId, variantId, price, state: offerStates[offer.state] };
  if (compareAtMinor === null || compareAtMinor === undefined) return message;
  return { ...message, compareAtPrice: { currencyCode, minorUnits: compareAtMinor } };
}

function variantMessage(variant: Variant, productId: string): MessageInitShape<typeof VariantSchema> {
  const { id, code, options, mediaIds, offers } = variant;
  return {
    id,
    code,
    options: { ...options },
    mediaIds: [...mediaIds],
    offers: offers.map((offer) => offerMessage(offer, { productId, variantId: id })),
    featuredOfferId: featuredOffer(offers)?.id ?? "",
  };
}

export function attributeValue(given: AttributeValue): MessageInitShape<typeof AttributeValueSchema>["value"] {
  switch (given.kind) {
    case "text":
      return { case: "text", value: textMessage(given.value) };
    case "number":
      return { case: "number", value: given.value };
    case "boolean":
      return { case: "boolean", value: given.value };
    case "option":
      return { case: "optionCode", value: given.value };
  }
}

/** The whole product as the contract has it. */
export function productMessage(product: Product): MessageInitShape<typeof ProductSchema> {
  const { id, slug, title, description, brand, categoryId, attributes, optionAttributeCodes, variants, media } =
    product;
  const { version, publishedAt, updatedAt, state } = product;
  return {
    id,
    slug,
    brand,
    categoryId,
    version,
    title: textMessage(title),
    description: textMessage(description),
    state: productStates[state],
    attributes: attributes.map((each) => ({
      attributeCode: each.code,
      value: attributeValue(each) ?? { case: undefined },
    })),
    optionAttributeCodes: [...optionAttributeCodes],
    variants: variants.map((variant) => variantMessage(variant, id)),
    media: media.map(mediaMessage),
    updatedAt: timestampFromDate(updatedAt),
    ...(publishedAt && { publishedAt: timestampFromDate(publishedAt) }),
  };
}
