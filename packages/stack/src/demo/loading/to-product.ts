import type { MessageInitShape } from "@bufbuild/protobuf";
import type { AttributeSchema, AttributeValueSchema, Media, ProductSchema } from "@souk/contracts/product/v1/product";
import { Attribute_Kind, Offer_State } from "@souk/contracts/product/v1/product";
import type { Bilingual, DemoAttribute, DemoAttributeValue, DemoOffer, DemoProduct, DemoVariant } from "../types.ts";
import { demoId } from "./demo-id.ts";

const currencyCode = "EUR";

const kindOf = {
  text: Attribute_Kind.TEXT,
  number: Attribute_Kind.NUMBER,
  boolean: Attribute_Kind.BOOLEAN,
  option: Attribute_Kind.OPTION,
} as const;

export function toText({ en, ru }: Bilingual) {
  return { byLanguage: { en, ru } };
}

export function toAttribute(attribute: DemoAttribute): MessageInitShape<typeof AttributeSchema> {
  return {
    code: attribute.key,
    name: toText(attribute.name),
    kind: kindOf[attribute.kind],
    unit: attribute.unit ?? "",
    options: (attribute.options ?? []).map(({ key, name, swatch }) => ({
      code: key,
      name: toText(name),
      swatch: swatch ?? "",
    })),
  };
}

/** A product as the product service takes it; `media` are its pictures, in its own order. */
export function toProduct(
  product: DemoProduct,
  media: readonly Media[],
  isOption: (attributeKey: string) => boolean,
): MessageInitShape<typeof ProductSchema> {
  return {
    id: demoId("product", product.key),
    slug: product.slug,
    title: toText(product.title),
    description: toText(product.description),
    brand: product.brand,
    categoryId: demoId("category", product.categoryKey),
    attributes: Object.entries(product.attributes).map(([key, value]) => toValue(key, value, isOption(key))),
    optionAttributeCodes: product.options.map((option) => option.attributeKey),
    media: media.map((picture) => ({ ...picture })),
    variants: product.variants.map((variant) => toVariant(product, variant, media)),
  };
}

function toVariant(product: DemoProduct, variant: DemoVariant, media: readonly Media[]) {
  return {
    id: demoId("variant", variant.key),
    code: variant.code ?? "",
    options: { ...variant.optionValues },
    mediaIds: variant.pictureIndexes.flatMap((at) => media[at]?.id ?? []),
    offers: product.offers.filter((offer) => offer.variantKey === variant.key).map((offer) => toOffer(product, offer)),
  };
}

function toOffer(product: DemoProduct, offer: DemoOffer) {
  return {
    id: demoId("offer", offer.key),
    variantId: demoId("variant", offer.variantKey),
    productId: demoId("product", product.key),
    sellerId: demoId("seller", offer.sellerKey),
    price: { currencyCode, minorUnits: offer.priceMinor },
    ...(offer.compareAtMinor === undefined
      ? {}
      : { compareAtPrice: { currencyCode, minorUnits: offer.compareAtMinor } }),
    state: Offer_State.ACTIVE,
    sku: offer.key.slice(0, 100),
  };
}

function toValue(
  key: string,
  value: DemoAttributeValue,
  isOption: boolean,
): MessageInitShape<typeof AttributeValueSchema> {
  if (typeof value === "number") return { attributeCode: key, value: { case: "number", value } };
  if (typeof value === "boolean") return { attributeCode: key, value: { case: "boolean", value } };
  if (typeof value === "object") return { attributeCode: key, value: { case: "text", value: toText(value) } };
  if (isOption) return { attributeCode: key, value: { case: "optionCode", value } };
  return { attributeCode: key, value: { case: "text", value: toText({ en: value, ru: value }) } };
}
